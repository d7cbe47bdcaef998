#include "ccurl.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* One request on its way. */
struct transfer {
  struct transfer *next;
  uint64_t id;
  CURL *easy;
  struct curl_slist *headers;
  sanad_judge judge;
  sanad_sink on_header;
  sanad_sink on_body;
  void *context;
  int was_refused;
  int was_stopped;
  char message[CURL_ERROR_SIZE];
};

struct sanad_loop {
  CURLM *multi;
  struct transfer *running;
  /* Transfers started and not yet taken. */
  int count;
};

/* Connections kept open for a next request, over all hosts. */
static const long idle_connections_max = 64;

static size_t header_line(char *bytes, size_t size, size_t count, void *of) {
  struct transfer *transfer = of;
  if (transfer->on_header(transfer->context, (const unsigned char *)bytes, size * count))
    return size * count;
  transfer->was_stopped = 1;
  return 0;
}

static size_t body_bytes(char *bytes, size_t size, size_t count, void *of) {
  struct transfer *transfer = of;
  if (transfer->on_body(transfer->context, (const unsigned char *)bytes, size * count))
    return size * count;
  transfer->was_stopped = 1;
  return CURL_WRITEFUNC_ERROR;
}

/* libcurl asks here after the name was resolved and before it connects: no later answer of a name server
   can change the address that was judged. */
static curl_socket_t open_socket(void *of, curlsocktype purpose, struct curl_sockaddr *address) {
  struct transfer *transfer = of;
  (void)purpose;
  if (!transfer->judge(
        transfer->context, (const unsigned char *)&address->addr, address->addrlen)) {
    transfer->was_refused = 1;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static void transfer_free(struct transfer *transfer) {
  if (!transfer) return;
  if (transfer->easy) curl_easy_cleanup(transfer->easy);
  curl_slist_free_all(transfer->headers);
  free(transfer);
}

static int add_headers(struct transfer *transfer, const struct sanad_request *request) {
  for (size_t i = 0; i < request->header_count; i++) {
    struct curl_slist *longer = curl_slist_append(transfer->headers, request->headers[i]);
    if (!longer) return 0;
    transfer->headers = longer;
  }
  return 1;
}

static CURLcode set_limits(CURL *easy, const struct sanad_request *request) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, request->low_speed_bytes);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, request->low_speed_seconds);
  return code;
}

static CURLcode set_sinks(CURL *easy, struct transfer *transfer) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header_line);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body_bytes);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->message);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  return code;
}

/* What keeps libcurl from doing more than was asked: no other protocol, no redirect, no cookie, no netrc,
   no proxy of the environment, no decoding, no HTTP without a head. */
static CURLcode set_bounds(CURL *easy, const struct sanad_request *request) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  if (!code) code = curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_PROXY, request->proxy ? request->proxy : "");
  if (!code) code = curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!code && request->authority_file)
    code = curl_easy_setopt(easy, CURLOPT_CAINFO, request->authority_file);
  return code;
}

static CURLcode set_request(CURL *easy, struct transfer *transfer, const struct sanad_request *request) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_URL, request->url);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
  if (!code && request->body) {
    code = curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_count);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request->body);
  }
  if (!code && request->method) code = curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method);
  if (!code) code = curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers);
  return code;
}

struct sanad_loop *sanad_loop_new(void) {
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return NULL;
  struct sanad_loop *loop = calloc(1, sizeof *loop);
  if (!loop) return NULL;
  loop->multi = curl_multi_init();
  if (loop->multi
      && curl_multi_setopt(loop->multi, CURLMOPT_MAXCONNECTS, idle_connections_max) == CURLM_OK)
    return loop;
  curl_multi_cleanup(loop->multi);
  free(loop);
  return NULL;
}

int sanad_loop_start(struct sanad_loop *loop, uint64_t id, const struct sanad_request *request) {
  struct transfer *transfer = calloc(1, sizeof *transfer);
  if (!transfer) return 0;
  transfer->id = id;
  transfer->judge = request->judge;
  transfer->on_header = request->on_header;
  transfer->on_body = request->on_body;
  transfer->context = request->context;
  transfer->easy = curl_easy_init();
  if (transfer->easy && add_headers(transfer, request)
      && set_bounds(transfer->easy, request) == CURLE_OK
      && set_limits(transfer->easy, request) == CURLE_OK
      && set_sinks(transfer->easy, transfer) == CURLE_OK
      && set_request(transfer->easy, transfer, request) == CURLE_OK
      && curl_multi_add_handle(loop->multi, transfer->easy) == CURLM_OK) {
    transfer->next = loop->running;
    loop->running = transfer;
    loop->count++;
    return 1;
  }
  transfer_free(transfer);
  return 0;
}

int sanad_loop_step(struct sanad_loop *loop, int milliseconds) {
  int running = 0;
  curl_multi_perform(loop->multi, &running);
  /* What is over already, such as a transfer whose address was refused, would wake nothing. */
  if (0 < milliseconds && loop->count <= running) {
    curl_multi_poll(loop->multi, NULL, 0, milliseconds, NULL);
    curl_multi_perform(loop->multi, &running);
  }
  return running;
}

static enum sanad_outcome outcome(CURLcode code, const struct transfer *transfer) {
  if (transfer->was_stopped) return SANAD_STOPPED;
  switch (code) {
  case CURLE_OK: return SANAD_DONE;
  case CURLE_OPERATION_TIMEDOUT: return SANAD_TIMED_OUT;
  case CURLE_COULDNT_RESOLVE_HOST: case CURLE_COULDNT_RESOLVE_PROXY: return SANAD_UNRESOLVED;
  case CURLE_COULDNT_CONNECT: return transfer->was_refused ? SANAD_REFUSED : SANAD_UNREACHABLE;
  case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_CERTPROBLEM:
    return SANAD_UNTRUSTED;
  case CURLE_URL_MALFORMAT: case CURLE_BAD_FUNCTION_ARGUMENT:
    return SANAD_INVALID;
  default: return SANAD_BROKEN;
  }
}

static void describe(struct transfer *transfer, CURLcode code, struct sanad_result *result) {
  char *peer = NULL;
  memset(result, 0, sizeof *result);
  result->id = transfer->id;
  result->outcome = outcome(code, transfer);
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &result->status);
  long version = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_VERSION, &version);
  result->http_version = version == CURL_HTTP_VERSION_1_0 ? 10 : version == CURL_HTTP_VERSION_1_1 ? 11
    : version == CURL_HTTP_VERSION_2_0 ? 20 : version == CURL_HTTP_VERSION_3 ? 30 : 0;
  if (curl_easy_getinfo(transfer->easy, CURLINFO_PRIMARY_IP, &peer) == CURLE_OK && peer)
    strncpy(result->peer, peer, sizeof result->peer - 1);
  if (code != CURLE_OK)
    strncpy(result->message,
      transfer->message[0] ? transfer->message : curl_easy_strerror(code), sizeof result->message - 1);
}

static void finish(struct sanad_loop *loop, struct transfer *transfer) {
  struct transfer **place = &loop->running;
  while (*place && *place != transfer) place = &(*place)->next;
  if (*place) *place = transfer->next;
  loop->count--;
  curl_multi_remove_handle(loop->multi, transfer->easy);
  transfer_free(transfer);
}

int sanad_loop_next(struct sanad_loop *loop, struct sanad_result *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(loop->multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    char *of = NULL;
    CURL *easy = message->easy_handle;
    CURLcode code = message->data.result;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &of);
    struct transfer *transfer = (struct transfer *)of;
    describe(transfer, code, result);
    finish(loop, transfer);
    return 1;
  }
  return 0;
}

void sanad_loop_wake(struct sanad_loop *loop) { curl_multi_wakeup(loop->multi); }

void sanad_loop_free(struct sanad_loop *loop) {
  if (!loop) return;
  while (loop->running) finish(loop, loop->running);
  curl_multi_cleanup(loop->multi);
  free(loop);
}
