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
#embed "packs/common/page-graph.mustache"
};
static const unsigned char file_4[] = {
#embed "packs/common/page-matrix.mustache"
};
static const unsigned char file_5[] = {
#embed "packs/common/page-part.mustache"
};
static const unsigned char file_6[] = {
#embed "packs/common/page-report.mustache"
};
static const unsigned char file_7[] = {
#embed "packs/common/page-sentence.mustache"
};
static const unsigned char file_8[] = {
#embed "packs/common/page-story.mustache"
};
static const unsigned char file_9[] = {
#embed "packs/common/page-style.mustache"
};
static const unsigned char file_10[] = {
#embed "packs/common/page-timeline.mustache"
};
static const unsigned char file_11[] = {
#embed "packs/common/page-values.mustache"
};
static const unsigned char file_12[] = {
#embed "packs/common/page.mustache"
};
static const unsigned char file_13[] = {
#embed "packs/en/abbreviations.tsv"
};
static const unsigned char file_14[] = {
#embed "packs/en/affixes.tsv"
};
static const unsigned char file_15[] = {
#embed "packs/en/blocks.tsv"
};
static const unsigned char file_16[] = {
#embed "packs/en/bylines.tsv"
};
static const unsigned char file_17[] = {
#embed "packs/en/captions.tsv"
};
static const unsigned char file_18[] = {
#embed "packs/en/claim-cues.tsv"
};
static const unsigned char file_19[] = {
#embed "packs/en/clauses.tsv"
};
static const unsigned char file_20[] = {
#embed "packs/en/date-order.tsv"
};
static const unsigned char file_21[] = {
#embed "packs/en/date-words.tsv"
};
static const unsigned char file_22[] = {
#embed "packs/en/day-parts.tsv"
};
static const unsigned char file_23[] = {
#embed "packs/en/events.tsv"
};
static const unsigned char file_24[] = {
#embed "packs/en/examples-sentences.tsv"
};
static const unsigned char file_25[] = {
#embed "packs/en/labels.tsv"
};
static const unsigned char file_26[] = {
#embed "packs/en/lettered.tsv"
};
static const unsigned char file_27[] = {
#embed "packs/en/months.tsv"
};
static const unsigned char file_28[] = {
#embed "packs/en/name-joints.tsv"
};
static const unsigned char file_29[] = {
#embed "packs/en/name-words.tsv"
};
static const unsigned char file_30[] = {
#embed "packs/en/numerals.tsv"
};
static const unsigned char file_31[] = {
#embed "packs/en/ordinals.tsv"
};
static const unsigned char file_32[] = {
#embed "packs/en/organizations.tsv"
};
static const unsigned char file_33[] = {
#embed "packs/en/places.tsv"
};
static const unsigned char file_34[] = {
#embed "packs/en/relative-dates.tsv"
};
static const unsigned char file_35[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char file_36[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char file_37[] = {
#embed "packs/en/synonyms.tsv"
};
static const unsigned char file_38[] = {
#embed "packs/en/titles.tsv"
};
static const unsigned char file_39[] = {
#embed "packs/en/weekdays.tsv"
};
static const unsigned char file_40[] = {
#embed "packs/en/zones.tsv"
};
static const unsigned char file_41[] = {
#embed "packs/id/abbreviations.tsv"
};
static const unsigned char file_42[] = {
#embed "packs/id/affixes.tsv"
};
static const unsigned char file_43[] = {
#embed "packs/id/blocks.tsv"
};
static const unsigned char file_44[] = {
#embed "packs/id/bylines.tsv"
};
static const unsigned char file_45[] = {
#embed "packs/id/captions.tsv"
};
static const unsigned char file_46[] = {
#embed "packs/id/claim-cues.tsv"
};
static const unsigned char file_47[] = {
#embed "packs/id/clauses.tsv"
};
static const unsigned char file_48[] = {
#embed "packs/id/date-order.tsv"
};
static const unsigned char file_49[] = {
#embed "packs/id/date-words.tsv"
};
static const unsigned char file_50[] = {
#embed "packs/id/day-parts.tsv"
};
static const unsigned char file_51[] = {
#embed "packs/id/document-frequencies.tsv"
};
static const unsigned char file_52[] = {
#embed "packs/id/events.tsv"
};
static const unsigned char file_53[] = {
#embed "packs/id/examples-sentences.tsv"
};
static const unsigned char file_54[] = {
#embed "packs/id/labels.tsv"
};
static const unsigned char file_55[] = {
#embed "packs/id/lettered.tsv"
};
static const unsigned char file_56[] = {
#embed "packs/id/months.tsv"
};
static const unsigned char file_57[] = {
#embed "packs/id/name-joints.tsv"
};
static const unsigned char file_58[] = {
#embed "packs/id/name-words.tsv"
};
static const unsigned char file_59[] = {
#embed "packs/id/numerals.tsv"
};
static const unsigned char file_60[] = {
#embed "packs/id/ordinals.tsv"
};
static const unsigned char file_61[] = {
#embed "packs/id/organizations.tsv"
};
static const unsigned char file_62[] = {
#embed "packs/id/places.tsv"
};
static const unsigned char file_63[] = {
#embed "packs/id/relative-dates.tsv"
};
static const unsigned char file_64[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char file_65[] = {
#embed "packs/id/stopwords.tsv"
};
static const unsigned char file_66[] = {
#embed "packs/id/synonyms.tsv"
};
static const unsigned char file_67[] = {
#embed "packs/id/titles.tsv"
};
static const unsigned char file_68[] = {
#embed "packs/id/weekdays.tsv"
};
static const unsigned char file_69[] = {
#embed "packs/id/zones.tsv"
};

static const struct sanad_pack_file files[] = {
    {"common/host-endings.tsv", file_0, sizeof file_0},
    {"common/merge-weights.tsv", file_1, sizeof file_1},
    {"common/outlets.tsv", file_2, sizeof file_2},
    {"common/page-graph.mustache", file_3, sizeof file_3},
    {"common/page-matrix.mustache", file_4, sizeof file_4},
    {"common/page-part.mustache", file_5, sizeof file_5},
    {"common/page-report.mustache", file_6, sizeof file_6},
    {"common/page-sentence.mustache", file_7, sizeof file_7},
    {"common/page-story.mustache", file_8, sizeof file_8},
    {"common/page-style.mustache", file_9, sizeof file_9},
    {"common/page-timeline.mustache", file_10, sizeof file_10},
    {"common/page-values.mustache", file_11, sizeof file_11},
    {"common/page.mustache", file_12, sizeof file_12},
    {"en/abbreviations.tsv", file_13, sizeof file_13},
    {"en/affixes.tsv", file_14, sizeof file_14},
    {"en/blocks.tsv", file_15, sizeof file_15},
    {"en/bylines.tsv", file_16, sizeof file_16},
    {"en/captions.tsv", file_17, sizeof file_17},
    {"en/claim-cues.tsv", file_18, sizeof file_18},
    {"en/clauses.tsv", file_19, sizeof file_19},
    {"en/date-order.tsv", file_20, sizeof file_20},
    {"en/date-words.tsv", file_21, sizeof file_21},
    {"en/day-parts.tsv", file_22, sizeof file_22},
    {"en/events.tsv", file_23, sizeof file_23},
    {"en/examples-sentences.tsv", file_24, sizeof file_24},
    {"en/labels.tsv", file_25, sizeof file_25},
    {"en/lettered.tsv", file_26, sizeof file_26},
    {"en/months.tsv", file_27, sizeof file_27},
    {"en/name-joints.tsv", file_28, sizeof file_28},
    {"en/name-words.tsv", file_29, sizeof file_29},
    {"en/numerals.tsv", file_30, sizeof file_30},
    {"en/ordinals.tsv", file_31, sizeof file_31},
    {"en/organizations.tsv", file_32, sizeof file_32},
    {"en/places.tsv", file_33, sizeof file_33},
    {"en/relative-dates.tsv", file_34, sizeof file_34},
    {"en/settings.tsv", file_35, sizeof file_35},
    {"en/stopwords.tsv", file_36, sizeof file_36},
    {"en/synonyms.tsv", file_37, sizeof file_37},
    {"en/titles.tsv", file_38, sizeof file_38},
    {"en/weekdays.tsv", file_39, sizeof file_39},
    {"en/zones.tsv", file_40, sizeof file_40},
    {"id/abbreviations.tsv", file_41, sizeof file_41},
    {"id/affixes.tsv", file_42, sizeof file_42},
    {"id/blocks.tsv", file_43, sizeof file_43},
    {"id/bylines.tsv", file_44, sizeof file_44},
    {"id/captions.tsv", file_45, sizeof file_45},
    {"id/claim-cues.tsv", file_46, sizeof file_46},
    {"id/clauses.tsv", file_47, sizeof file_47},
    {"id/date-order.tsv", file_48, sizeof file_48},
    {"id/date-words.tsv", file_49, sizeof file_49},
    {"id/day-parts.tsv", file_50, sizeof file_50},
    {"id/document-frequencies.tsv", file_51, sizeof file_51},
    {"id/events.tsv", file_52, sizeof file_52},
    {"id/examples-sentences.tsv", file_53, sizeof file_53},
    {"id/labels.tsv", file_54, sizeof file_54},
    {"id/lettered.tsv", file_55, sizeof file_55},
    {"id/months.tsv", file_56, sizeof file_56},
    {"id/name-joints.tsv", file_57, sizeof file_57},
    {"id/name-words.tsv", file_58, sizeof file_58},
    {"id/numerals.tsv", file_59, sizeof file_59},
    {"id/ordinals.tsv", file_60, sizeof file_60},
    {"id/organizations.tsv", file_61, sizeof file_61},
    {"id/places.tsv", file_62, sizeof file_62},
    {"id/relative-dates.tsv", file_63, sizeof file_63},
    {"id/settings.tsv", file_64, sizeof file_64},
    {"id/stopwords.tsv", file_65, sizeof file_65},
    {"id/synonyms.tsv", file_66, sizeof file_66},
    {"id/titles.tsv", file_67, sizeof file_67},
    {"id/weekdays.tsv", file_68, sizeof file_68},
    {"id/zones.tsv", file_69, sizeof file_69},
};
const size_t sanad_pack_file_count = 70;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
