// The one door to the web: asks for an address, and says how that ended. Whoever is handed no
// HttpClient cannot ask anybody; the tests hand out one that makes its answers up.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace dossier {

enum class HttpMethod { head, get };

struct HttpAnswer {
  enum class End {
    answered,            // `status` says what
    bad_address,         // nothing that can be asked for
    unknown_host,        // its name has no address
    no_connection,       // nobody listens there, or nothing came back in time
    no_certificates,     // this machine has none by which to trust others
    bad_certificate,     // or another fault of TLS
    timed_out,           // connected, but not answered in time
    too_many_redirects,  // more than five
    bad_redirect,        // to what is neither http nor https
    broken_off           // the connection ended, or what came is no HTTP
  };
  End end = End::no_connection;
  int status = 0;                   // of the last answer, behind all redirects
  std::string url;                  // that answered last
  bool reached = false;             // somebody was connected to, whatever came of it
  bool moved_for_good = false;      // redirected, each time for good (301, 308)
  std::string ip;                   // that answered last; empty when unknown, as behind a proxy
  std::optional<long> retry_after;  // seconds
  std::string reason;               // in the words of the library; may be empty
};

// May be called from several threads at once. Nothing throws.
class HttpClient {
 public:
  virtual ~HttpClient() = default;

  // `url` is http or https. Redirects are followed, bodies not read.
  virtual HttpAnswer ask(HttpMethod method, const std::string& url) = 0;
};

// The client of the program, by libcurl: proxies come from the environment, cookies and passwords
// from nowhere.
class WebClient final : public HttpClient {
 public:
  // A request ends after `timeout`, however far it has come.
  explicit WebClient(std::chrono::seconds timeout = kUsualTimeout) : timeout_(timeout) {}

  HttpAnswer ask(HttpMethod method, const std::string& url) override;

  static constexpr std::chrono::seconds kUsualTimeout{10};

 private:
  std::chrono::seconds timeout_;
};

// A client for whoever may ask nobody: no connection is ever made.
HttpClient& no_http();

}  // namespace dossier
