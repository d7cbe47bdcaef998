#include "ccrypto.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>

/* `struct sanad_digest` is OpenSSL's context under a name of our own, so that its headers stay here. */
static EVP_MD_CTX *context(struct sanad_digest *digest) { return (EVP_MD_CTX *)digest; }

struct sanad_digest *sanad_digest_new(enum sanad_digest_kind kind) {
  EVP_MD_CTX *made = EVP_MD_CTX_new();
  if (!made) return NULL;
  if (EVP_DigestInit_ex(made, kind == SANAD_SHA1 ? EVP_sha1() : EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(made);
    return NULL;
  }
  return (struct sanad_digest *)made;
}

void sanad_digest_add(struct sanad_digest *digest, const void *bytes, size_t count) {
  if (digest) EVP_DigestUpdate(context(digest), bytes, count);
}

size_t sanad_digest_finish(struct sanad_digest *digest, unsigned char *out) {
  unsigned int count = 0;
  if (!digest) return 0;
  if (EVP_DigestFinal_ex(context(digest), out, &count) != 1) count = 0;
  EVP_MD_CTX_free(context(digest));
  return count;
}

struct sanad_digest *sanad_digest_copy(const struct sanad_digest *digest) {
  EVP_MD_CTX *made = EVP_MD_CTX_new();
  if (!made) return NULL;
  if (!digest || EVP_MD_CTX_copy_ex(made, (const EVP_MD_CTX *)digest) != 1) {
    EVP_MD_CTX_free(made);
    return NULL;
  }
  return (struct sanad_digest *)made;
}

void sanad_digest_free(struct sanad_digest *digest) { EVP_MD_CTX_free(context(digest)); }

int sanad_sha256(const void *bytes, size_t count, unsigned char *out) {
  return EVP_Digest(bytes, count, out, NULL, EVP_sha256(), NULL) == 1;
}

int sanad_hmac_sha256(const void *key, size_t key_count, const void *bytes, size_t count, unsigned char *out) {
  return HMAC(EVP_sha256(), key, (int)key_count, bytes, count, out, NULL) != NULL;
}
