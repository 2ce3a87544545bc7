# The way to the service: TLS, proxies, and what a laptop meets.
countersign_task_test(tst_tls)
countersign_task_test(tst_proxy)
countersign_task_test(tst_laptop)
countersign_ui_test(tst_ui_network)
