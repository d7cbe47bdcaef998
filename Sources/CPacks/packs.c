// Written by Scripts/list-packs.sh (make packs). Do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpacks.h"

static const unsigned char file_0[] = {
#embed "packs/common/outlets.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/en/affixes.tsv"
};
static const unsigned char file_2[] = {
#embed "packs/en/clauses.tsv"
};
static const unsigned char file_3[] = {
#embed "packs/en/months.tsv"
};
static const unsigned char file_4[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char file_5[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char file_6[] = {
#embed "packs/en/synonyms.tsv"
};
static const unsigned char file_7[] = {
#embed "packs/en/weekdays.tsv"
};
static const unsigned char file_8[] = {
#embed "packs/en/zones.tsv"
};
static const unsigned char file_9[] = {
#embed "packs/id/affixes.tsv"
};
static const unsigned char file_10[] = {
#embed "packs/id/clauses.tsv"
};
static const unsigned char file_11[] = {
#embed "packs/id/months.tsv"
};
static const unsigned char file_12[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char file_13[] = {
#embed "packs/id/stopwords.tsv"
};
static const unsigned char file_14[] = {
#embed "packs/id/synonyms.tsv"
};
static const unsigned char file_15[] = {
#embed "packs/id/weekdays.tsv"
};
static const unsigned char file_16[] = {
#embed "packs/id/zones.tsv"
};

static const struct sanad_pack_file files[] = {
    {"common/outlets.tsv", file_0, sizeof file_0},
    {"en/affixes.tsv", file_1, sizeof file_1},
    {"en/clauses.tsv", file_2, sizeof file_2},
    {"en/months.tsv", file_3, sizeof file_3},
    {"en/settings.tsv", file_4, sizeof file_4},
    {"en/stopwords.tsv", file_5, sizeof file_5},
    {"en/synonyms.tsv", file_6, sizeof file_6},
    {"en/weekdays.tsv", file_7, sizeof file_7},
    {"en/zones.tsv", file_8, sizeof file_8},
    {"id/affixes.tsv", file_9, sizeof file_9},
    {"id/clauses.tsv", file_10, sizeof file_10},
    {"id/months.tsv", file_11, sizeof file_11},
    {"id/settings.tsv", file_12, sizeof file_12},
    {"id/stopwords.tsv", file_13, sizeof file_13},
    {"id/synonyms.tsv", file_14, sizeof file_14},
    {"id/weekdays.tsv", file_15, sizeof file_15},
    {"id/zones.tsv", file_16, sizeof file_16},
};
const size_t sanad_pack_file_count = 17;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
