// Written by Scripts/list-packs.sh (make packs). Do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpacks.h"

static const unsigned char file_0[] = {
#embed "packs/common/host-endings.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/common/merge-weights.tsv"
};
static const unsigned char file_2[] = {
#embed "packs/common/outlets.tsv"
};
static const unsigned char file_3[] = {
#embed "packs/en/abbreviations.tsv"
};
static const unsigned char file_4[] = {
#embed "packs/en/affixes.tsv"
};
static const unsigned char file_5[] = {
#embed "packs/en/blocks.tsv"
};
static const unsigned char file_6[] = {
#embed "packs/en/bylines.tsv"
};
static const unsigned char file_7[] = {
#embed "packs/en/captions.tsv"
};
static const unsigned char file_8[] = {
#embed "packs/en/clauses.tsv"
};
static const unsigned char file_9[] = {
#embed "packs/en/events.tsv"
};
static const unsigned char file_10[] = {
#embed "packs/en/examples-sentences.tsv"
};
static const unsigned char file_11[] = {
#embed "packs/en/labels.tsv"
};
static const unsigned char file_12[] = {
#embed "packs/en/lettered.tsv"
};
static const unsigned char file_13[] = {
#embed "packs/en/months.tsv"
};
static const unsigned char file_14[] = {
#embed "packs/en/name-joints.tsv"
};
static const unsigned char file_15[] = {
#embed "packs/en/name-words.tsv"
};
static const unsigned char file_16[] = {
#embed "packs/en/organizations.tsv"
};
static const unsigned char file_17[] = {
#embed "packs/en/places.tsv"
};
static const unsigned char file_18[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char file_19[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char file_20[] = {
#embed "packs/en/synonyms.tsv"
};
static const unsigned char file_21[] = {
#embed "packs/en/titles.tsv"
};
static const unsigned char file_22[] = {
#embed "packs/en/weekdays.tsv"
};
static const unsigned char file_23[] = {
#embed "packs/en/zones.tsv"
};
static const unsigned char file_24[] = {
#embed "packs/id/abbreviations.tsv"
};
static const unsigned char file_25[] = {
#embed "packs/id/affixes.tsv"
};
static const unsigned char file_26[] = {
#embed "packs/id/blocks.tsv"
};
static const unsigned char file_27[] = {
#embed "packs/id/bylines.tsv"
};
static const unsigned char file_28[] = {
#embed "packs/id/captions.tsv"
};
static const unsigned char file_29[] = {
#embed "packs/id/clauses.tsv"
};
static const unsigned char file_30[] = {
#embed "packs/id/document-frequencies.tsv"
};
static const unsigned char file_31[] = {
#embed "packs/id/events.tsv"
};
static const unsigned char file_32[] = {
#embed "packs/id/examples-sentences.tsv"
};
static const unsigned char file_33[] = {
#embed "packs/id/labels.tsv"
};
static const unsigned char file_34[] = {
#embed "packs/id/lettered.tsv"
};
static const unsigned char file_35[] = {
#embed "packs/id/months.tsv"
};
static const unsigned char file_36[] = {
#embed "packs/id/name-joints.tsv"
};
static const unsigned char file_37[] = {
#embed "packs/id/name-words.tsv"
};
static const unsigned char file_38[] = {
#embed "packs/id/organizations.tsv"
};
static const unsigned char file_39[] = {
#embed "packs/id/places.tsv"
};
static const unsigned char file_40[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char file_41[] = {
#embed "packs/id/stopwords.tsv"
};
static const unsigned char file_42[] = {
#embed "packs/id/synonyms.tsv"
};
static const unsigned char file_43[] = {
#embed "packs/id/titles.tsv"
};
static const unsigned char file_44[] = {
#embed "packs/id/weekdays.tsv"
};
static const unsigned char file_45[] = {
#embed "packs/id/zones.tsv"
};

static const struct sanad_pack_file files[] = {
    {"common/host-endings.tsv", file_0, sizeof file_0},
    {"common/merge-weights.tsv", file_1, sizeof file_1},
    {"common/outlets.tsv", file_2, sizeof file_2},
    {"en/abbreviations.tsv", file_3, sizeof file_3},
    {"en/affixes.tsv", file_4, sizeof file_4},
    {"en/blocks.tsv", file_5, sizeof file_5},
    {"en/bylines.tsv", file_6, sizeof file_6},
    {"en/captions.tsv", file_7, sizeof file_7},
    {"en/clauses.tsv", file_8, sizeof file_8},
    {"en/events.tsv", file_9, sizeof file_9},
    {"en/examples-sentences.tsv", file_10, sizeof file_10},
    {"en/labels.tsv", file_11, sizeof file_11},
    {"en/lettered.tsv", file_12, sizeof file_12},
    {"en/months.tsv", file_13, sizeof file_13},
    {"en/name-joints.tsv", file_14, sizeof file_14},
    {"en/name-words.tsv", file_15, sizeof file_15},
    {"en/organizations.tsv", file_16, sizeof file_16},
    {"en/places.tsv", file_17, sizeof file_17},
    {"en/settings.tsv", file_18, sizeof file_18},
    {"en/stopwords.tsv", file_19, sizeof file_19},
    {"en/synonyms.tsv", file_20, sizeof file_20},
    {"en/titles.tsv", file_21, sizeof file_21},
    {"en/weekdays.tsv", file_22, sizeof file_22},
    {"en/zones.tsv", file_23, sizeof file_23},
    {"id/abbreviations.tsv", file_24, sizeof file_24},
    {"id/affixes.tsv", file_25, sizeof file_25},
    {"id/blocks.tsv", file_26, sizeof file_26},
    {"id/bylines.tsv", file_27, sizeof file_27},
    {"id/captions.tsv", file_28, sizeof file_28},
    {"id/clauses.tsv", file_29, sizeof file_29},
    {"id/document-frequencies.tsv", file_30, sizeof file_30},
    {"id/events.tsv", file_31, sizeof file_31},
    {"id/examples-sentences.tsv", file_32, sizeof file_32},
    {"id/labels.tsv", file_33, sizeof file_33},
    {"id/lettered.tsv", file_34, sizeof file_34},
    {"id/months.tsv", file_35, sizeof file_35},
    {"id/name-joints.tsv", file_36, sizeof file_36},
    {"id/name-words.tsv", file_37, sizeof file_37},
    {"id/organizations.tsv", file_38, sizeof file_38},
    {"id/places.tsv", file_39, sizeof file_39},
    {"id/settings.tsv", file_40, sizeof file_40},
    {"id/stopwords.tsv", file_41, sizeof file_41},
    {"id/synonyms.tsv", file_42, sizeof file_42},
    {"id/titles.tsv", file_43, sizeof file_43},
    {"id/weekdays.tsv", file_44, sizeof file_44},
    {"id/zones.tsv", file_45, sizeof file_45},
};
const size_t sanad_pack_file_count = 46;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
