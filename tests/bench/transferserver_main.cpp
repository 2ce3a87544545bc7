#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

// countersign-transferserver BYTES BYTES-PER-SECOND
// Takes documents of any size and throws them away, and gives one of BYTES; as fast as it can, or, if the
// second number is not 0, as a link of that speed would. Says its port. That of which the ID begins with
// "held" is given when a line came in after it has said "asked".

namespace {

constexpr std::size_t piece = 256 * 1024;

//! Sleeps so that what went through is never ahead of the link.
class Link
{
public:
    explicit Link(double bytesPerSecond)
        : m_bytesPerSecond(bytesPerSecond)
    {
    }
    void passed(std::size_t bytes)
    {
        if (m_bytesPerSecond <= 0)
            return;
        m_bytes += double(bytes);
        std::this_thread::sleep_until(m_begin +
                                      std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                          std::chrono::duration<double>(m_bytes / m_bytesPerSecond)));
    }

private:
    double m_bytesPerSecond, m_bytes = 0;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const std::size_t bytes = std::strtoull(argv[1], nullptr, 10);
    const double speed = std::strtod(argv[2], nullptr);
    const std::string filling(piece, 'x');
    httplib::Server server;
    server.set_tcp_nodelay(true);
    server.set_payload_max_length(bytes + piece);
    server.Post("/auth/open/connect/token", [](const httplib::Request &, httplib::Response &response) {
        response.set_content(R"({"access_token":"t","token_type":"Bearer","expires_in":3600})",
                             "application/json");
    });
    server.Post("/sign/documents", [&](const httplib::Request &, httplib::Response &response,
                                       const httplib::ContentReader &read) {
        Link link(speed);
        std::size_t taken = 0;
        read([&](const char *, std::size_t size) {
            taken += size;
            link.passed(size);
            return true;
        });
        response.set_content(R"({"documentId":"0190163d-8694-739b-aea5-966c26f8ad91","bytes":)" +
                                 std::to_string(taken) + "}",
                             "application/json");
    });
    server.Patch("/sign/documents/([^/]+)/metadata", [](const httplib::Request &request,
                                                        httplib::Response &response) {
        response.set_content(R"({"documentId":")" + request.matches[1].str() + R"("})", "application/json");
    });
    server.Get("/sign/documents/([^/]+)", [&](const httplib::Request &request, httplib::Response &response) {
        if (request.matches[1].str().rfind("held", 0) == 0) {
            std::puts("asked");
            std::fflush(stdout);
            std::getchar();
        }
        response.set_content_provider(
            bytes, "text/plain",
            [&, link = Link(speed)](std::size_t, std::size_t left, httplib::DataSink &sink) mutable {
                const std::size_t now = std::min(left, piece);
                if (!sink.write(filling.data(), now))
                    return false;
                link.passed(now);
                return true;
            });
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::printf("port %d\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
