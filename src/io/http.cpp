#include "io/http.h"

#include <curl/curl.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <mutex>
#include <string_view>

namespace dossier {
namespace {

using End = HttpAnswer::End;

constexpr long kRedirects = 5;
constexpr curl_off_t kMostBytes = 1024 * 1024;  // in all, bodies of redirects included
constexpr const char* kAgent = "dossier/" DOSSIER_VERSION " (checks the links of a portfolio)";

// What is known of a request while it runs.
struct Talk {
  bool reached = false;
  bool awaits_answer = false;  // a connection stands on which nothing has come yet
  std::string ip;
  int redirects = 0, moves = 0;  // answers that sent elsewhere; of these, those for good
  bool is_answered = false;      // the last answer has a body, of which nothing more is wanted
};

// The first bytes of a body are as good as all: returning less than what came ends the transfer.
std::size_t refuse_body(char*, std::size_t, std::size_t, void* talk) {
  static_cast<Talk*>(talk)->is_answered = true;
  return 0;
}

// "HTTP/1.1 301 Moved Permanently" begins the head of every answer.
std::size_t read_head(char* bytes, std::size_t size, std::size_t count, void* into) {
  Talk& talk = *static_cast<Talk*>(into);
  const std::string_view line(bytes, size * count);
  const auto blank = line.find(' ');
  if (!line.starts_with("HTTP/") || blank == line.npos) return line.size();
  int status = 0;
  std::from_chars(line.data() + blank + 1, line.data() + line.size(), status);
  talk.awaits_answer = false;
  if (status / 100 == 3) ++talk.redirects;
  if (status == 301 || status == 308) ++talk.moves;
  return line.size();
}

// Called once a connection stands, be it new or kept from before.
int note_connection(void* into, char* ip, char*, int, int) {
  Talk& talk = *static_cast<Talk*>(into);
  talk.reached = talk.awaits_answer = true;
  talk.ip = ip;
  return CURL_PREREQFUNC_OK;
}

int stop_when_long(void*, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
  return received > kMostBytes ? 1 : 0;
}

// Behind a proxy, the address that answers is that of the proxy.
bool may_use_proxy() {
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return true;
  return false;
}

// A handle that keeps its connections for the next request of its thread.
class Handle {
 public:
  Handle() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    curl_ = curl_easy_init();
  }
  ~Handle() { curl_easy_cleanup(curl_); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  CURL* fresh() {
    if (curl_ != nullptr) curl_easy_reset(curl_);
    return curl_;
  }

 private:
  CURL* curl_ = nullptr;
};

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
  curl_easy_setopt(curl, option, value);
}

void set_up(CURL* curl, HttpMethod method, const std::string& url, long timeout, Talk& talk) {
  set(curl, CURLOPT_URL, url.c_str());
  set(curl, CURLOPT_NOBODY, method == HttpMethod::head ? 1L : 0L);
  set(curl, CURLOPT_USERAGENT, kAgent);
  set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  set(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(curl, CURLOPT_FOLLOWLOCATION, 1L);
  set(curl, CURLOPT_MAXREDIRS, kRedirects);
  set(curl, CURLOPT_CONNECTTIMEOUT, timeout);
  set(curl, CURLOPT_TIMEOUT, timeout);
  set(curl, CURLOPT_NOSIGNAL, 1L);  // threads
  set(curl, CURLOPT_WRITEFUNCTION, refuse_body);
  set(curl, CURLOPT_WRITEDATA, &talk);
  set(curl, CURLOPT_HEADERFUNCTION, read_head);
  set(curl, CURLOPT_HEADERDATA, &talk);
  set(curl, CURLOPT_PREREQFUNCTION, note_connection);
  set(curl, CURLOPT_PREREQDATA, &talk);
  set(curl, CURLOPT_NOPROGRESS, 0L);
  set(curl, CURLOPT_XFERINFOFUNCTION, stop_when_long);
}

End end_of(CURLcode code, const Talk& talk) {
  switch (code) {
    case CURLE_OK:
      return End::answered;
    case CURLE_WRITE_ERROR:
      return talk.is_answered ? End::answered : End::broken_off;
    case CURLE_URL_MALFORMAT:
      return End::bad_address;
    case CURLE_UNSUPPORTED_PROTOCOL:  // also of what is answered
      if (talk.awaits_answer) return End::broken_off;
      return talk.redirects > 0 ? End::bad_redirect : End::bad_address;
    case CURLE_COULDNT_RESOLVE_HOST:
      return End::unknown_host;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
      return End::no_connection;
    case CURLE_OPERATION_TIMEDOUT:
      return talk.reached ? End::timed_out : End::no_connection;
    case CURLE_TOO_MANY_REDIRECTS:
      return End::too_many_redirects;
    case CURLE_SSL_CACERT_BADFILE:
      return End::no_certificates;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return End::bad_certificate;
    default:
      return End::broken_off;
  }
}

// What the handle knows once the request is over.
void read_outcome(CURL* curl, HttpAnswer& answer) {
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  char* last = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &last);
  if (last != nullptr) answer.url = last;
  curl_off_t wait = 0;
  curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
  if (wait > 0) answer.retry_after = static_cast<long>(wait);
}

class NoHttp final : public HttpClient {
 public:
  HttpAnswer ask(HttpMethod, const std::string& url) override { return {.url = url}; }
};

}  // namespace

HttpAnswer WebClient::ask(HttpMethod method, const std::string& url) {
  thread_local Handle handle;
  CURL* curl = handle.fresh();
  if (curl == nullptr) return {.url = url};
  Talk talk;
  set_up(curl, method, url, static_cast<long>(timeout_.count()), talk);
  std::array<char, CURL_ERROR_SIZE> reason = {};
  set(curl, CURLOPT_ERRORBUFFER, reason.data());
  const CURLcode code = curl_easy_perform(curl);
  HttpAnswer answer{.end = end_of(code, talk), .reached = talk.reached};
  read_outcome(curl, answer);
  answer.moved_for_good = talk.moves > 0 && talk.moves == talk.redirects;
  if (!may_use_proxy()) answer.ip = talk.ip;
  answer.reason = reason.data();
  set(curl, CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
  return answer;
}

HttpClient& no_http() {
  static NoHttp nobody;
  return nobody;
}

}  // namespace dossier
