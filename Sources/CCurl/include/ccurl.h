#ifndef SANAD_CCURL_H
#define SANAD_CCURL_H
#include <stddef.h>
#include <stdint.h>

/* A thin layer over Debian's libcurl: libcurl sets its options through a variadic function,
   which Swift cannot call. Nothing here decides anything: limits and judgements come from the caller. */

/* Addresses of the web, by the parser that also connects. */

struct sanad_address {
  char *scheme;   /* "https" */
  char *user;     /* NULL if none, as are the next and the last three */
  char *password;
  char *host;     /* in lower case, punycode; a number is written as an IPv4 address */
  char *port;     /* always set: the scheme's own port if the text names none */
  char *path;     /* "/" at least */
  char *query;
  char *fragment;
};

/* Parses `text`, relative to `base` unless that is NULL. Returns 0, or the code of libcurl's URL parser. */
int sanad_address_parse(const char *base, const char *text, struct sanad_address *address);
void sanad_address_free(struct sanad_address *address);

/* Transfers. All functions on one loop are called from one thread, but for sanad_loop_wake. */

/* Called before a socket is opened with the address it would connect to; 0 refuses it. */
typedef int (*sanad_judge)(void *context, const unsigned char *socket_address, size_t count);
/* Called with header lines or bytes of the body as they come; 0 stops the transfer. */
typedef int (*sanad_sink)(void *context, const unsigned char *bytes, size_t count);

struct sanad_request {
  const char *url;
  const char *user_agent;
  const char *method;          /* NULL for GET */
  const char *proxy;           /* "" for none, whatever the environment says */
  const char *authority_file;  /* certificates to trust besides the system's place; NULL for those */
  const char *const *headers;  /* whole lines, "Accept: text/html" */
  size_t header_count;
  const unsigned char *body;   /* NULL for none; copied */
  size_t body_count;
  long connect_milliseconds;
  long total_milliseconds;
  long low_speed_bytes;        /* a second, on average over the next */
  long low_speed_seconds;
  sanad_judge judge;
  sanad_sink on_header;
  sanad_sink on_body;
  void *context;
};

enum sanad_outcome {
  SANAD_DONE,
  SANAD_STOPPED,     /* by a sink */
  SANAD_REFUSED,     /* by the judge, and no other address was left */
  SANAD_TIMED_OUT,
  SANAD_UNRESOLVED,
  SANAD_UNREACHABLE,
  SANAD_UNTRUSTED,   /* the certificate */
  SANAD_BROKEN,      /* what came is no HTTP, or breaks off */
  SANAD_INVALID,     /* the request itself */
};

struct sanad_result {
  uint64_t id;
  enum sanad_outcome outcome;
  long status;             /* 0 if none came */
  long http_version;       /* 10, 11, 20, 30; 0 if none came */
  char peer[64];           /* numeric address; "" if none was connected to */
  char message[256];       /* libcurl's words for what went wrong */
};

struct sanad_loop;
struct sanad_loop *sanad_loop_new(void);
void sanad_loop_free(struct sanad_loop *loop);
/* Starts a transfer. Strings and body are copied; `context` must live until its result is taken. */
int sanad_loop_start(struct sanad_loop *loop, uint64_t id, const struct sanad_request *request);
/* Waits up to `milliseconds` for something to do, and does it. Returns the count of running transfers. */
int sanad_loop_step(struct sanad_loop *loop, int milliseconds);
/* Takes the next finished transfer; 0 if there is none. */
int sanad_loop_next(struct sanad_loop *loop, struct sanad_result *result);
/* Ends a wait early; from any thread. */
void sanad_loop_wake(struct sanad_loop *loop);
#endif
