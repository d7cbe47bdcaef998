#include "ccurl.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

static int take(CURLU *url, CURLUPart part, unsigned int flags, char **out) {
  char *text = NULL;
  *out = NULL;
  CURLUcode code = curl_url_get(url, part, &text, flags);
  if (code == CURLUE_OK) {
    *out = strdup(text);
    curl_free(text);
    return *out ? 0 : (int)CURLUE_OUT_OF_MEMORY;
  }
  switch (code) {
  case CURLUE_NO_USER: case CURLUE_NO_PASSWORD: case CURLUE_NO_QUERY: case CURLUE_NO_FRAGMENT:
    return 0;
  default:
    return (int)code;
  }
}

int sanad_address_parse(const char *base, const char *text, struct sanad_address *address) {
  memset(address, 0, sizeof *address);
  CURLU *url = curl_url();
  if (!url) return (int)CURLUE_OUT_OF_MEMORY;
  const unsigned int flags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
  int code = base ? (int)curl_url_set(url, CURLUPART_URL, base, flags) : 0;
  if (!code) code = (int)curl_url_set(url, CURLUPART_URL, text, flags);
  if (!code) code = take(url, CURLUPART_SCHEME, 0, &address->scheme);
  if (!code) code = take(url, CURLUPART_USER, 0, &address->user);
  if (!code) code = take(url, CURLUPART_PASSWORD, 0, &address->password);
  if (!code) code = take(url, CURLUPART_HOST, CURLU_PUNYCODE, &address->host);
  if (!code) code = take(url, CURLUPART_PORT, CURLU_DEFAULT_PORT, &address->port);
  if (!code) code = take(url, CURLUPART_PATH, 0, &address->path);
  if (!code) code = take(url, CURLUPART_QUERY, 0, &address->query);
  if (!code) code = take(url, CURLUPART_FRAGMENT, 0, &address->fragment);
  curl_url_cleanup(url);
  if (code) sanad_address_free(address);
  return code;
}

void sanad_address_free(struct sanad_address *address) {
  free(address->scheme);
  free(address->user);
  free(address->password);
  free(address->host);
  free(address->port);
  free(address->path);
  free(address->query);
  free(address->fragment);
  memset(address, 0, sizeof *address);
}
