#ifndef SANAD_CPACKS_H
#define SANAD_CPACKS_H
#include <stddef.h>

/* One file of Sources/CPacks/packs, embedded byte for byte by `#embed`. */
struct sanad_pack_file {
  const char *name; /* "id/months.tsv" */
  const unsigned char *bytes;
  size_t count;
};

const struct sanad_pack_file *sanad_pack_files_start(void);
extern const size_t sanad_pack_file_count;
#endif
