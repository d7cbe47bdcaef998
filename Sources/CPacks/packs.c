// Written by Scripts/list-packs.sh (make packs). Do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpacks.h"

static const unsigned char file_0[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char file_2[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char file_3[] = {
#embed "packs/id/stopwords.tsv"
};

static const struct sanad_pack_file files[] = {
    {"en/settings.tsv", file_0, sizeof file_0},
    {"en/stopwords.tsv", file_1, sizeof file_1},
    {"id/settings.tsv", file_2, sizeof file_2},
    {"id/stopwords.tsv", file_3, sizeof file_3},
};
const size_t sanad_pack_file_count = 4;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
