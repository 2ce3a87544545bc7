# What is computed from a draft before anything is sent.
foreach(unit duerule placeholders draftrules)
    countersign_test(tst_${unit} countersign_domain)
endforeach()
