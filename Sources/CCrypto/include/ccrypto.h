#ifndef SANAD_CCRYPTO_H
#define SANAD_CCRYPTO_H
#include <stddef.h>

/* Digests of Debian's OpenSSL. */

enum sanad_digest_kind { SANAD_SHA1, SANAD_SHA256 };
struct sanad_digest;
struct sanad_digest *sanad_digest_new(enum sanad_digest_kind kind);
/* A digest that goes on from where `digest` is. */
struct sanad_digest *sanad_digest_copy(const struct sanad_digest *digest);
void sanad_digest_add(struct sanad_digest *digest, const void *bytes, size_t count);
/* Writes up to 32 bytes to `out`, returns their count and frees the digest. */
size_t sanad_digest_finish(struct sanad_digest *digest, unsigned char *out);
void sanad_digest_free(struct sanad_digest *digest);

/* The 32 bytes of SHA-256 and of HMAC with SHA-256 (RFC 2104), written to `out`; 0 where OpenSSL fails. */
int sanad_sha256(const void *bytes, size_t count, unsigned char *out);
int sanad_hmac_sha256(const void *key, size_t key_count, const void *bytes, size_t count, unsigned char *out);
#endif
