// Written by Scripts/list-packs.sh (make packs). Do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpacks.h"

static const unsigned char file_0[] = {
#embed "packs/common/body-trees.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/common/bylines.tsv"
};
static const unsigned char file_2[] = {
#embed "packs/common/host-endings.tsv"
};
static const unsigned char file_3[] = {
#embed "packs/common/markup.tsv"
};
static const unsigned char file_4[] = {
#embed "packs/common/merge-weights.tsv"
};
static const unsigned char file_5[] = {
#embed "packs/common/months.tsv"
};
static const unsigned char file_6[] = {
#embed "packs/common/outlets.tsv"
};
static const unsigned char file_7[] = {
#embed "packs/common/page-graph.mustache"
};
static const unsigned char file_8[] = {
#embed "packs/common/page-matrix.mustache"
};
static const unsigned char file_9[] = {
#embed "packs/common/page-origins.mustache"
};
static const unsigned char file_10[] = {
#embed "packs/common/page-part.mustache"
};
static const unsigned char file_11[] = {
#embed "packs/common/page-process.mustache"
};
static const unsigned char file_12[] = {
#embed "packs/common/page-quotation.mustache"
};
static const unsigned char file_13[] = {
#embed "packs/common/page-report.mustache"
};
static const unsigned char file_14[] = {
#embed "packs/common/page-sentence.mustache"
};
static const unsigned char file_15[] = {
#embed "packs/common/page-story.mustache"
};
static const unsigned char file_16[] = {
#embed "packs/common/page-style.mustache"
};
static const unsigned char file_17[] = {
#embed "packs/common/page-timeline.mustache"
};
static const unsigned char file_18[] = {
#embed "packs/common/page-values.mustache"
};
static const unsigned char file_19[] = {
#embed "packs/common/page.mustache"
};
static const unsigned char file_20[] = {
#embed "packs/common/quote-marks.tsv"
};
static const unsigned char file_21[] = {
#embed "packs/en/abbreviations.tsv"
};
static const unsigned char file_22[] = {
#embed "packs/en/affixes.tsv"
};
static const unsigned char file_23[] = {
#embed "packs/en/arithmetic.tsv"
};
static const unsigned char file_24[] = {
#embed "packs/en/blocks.tsv"
};
static const unsigned char file_25[] = {
#embed "packs/en/bylines.tsv"
};
static const unsigned char file_26[] = {
#embed "packs/en/captions.tsv"
};
static const unsigned char file_27[] = {
#embed "packs/en/claim-cues.tsv"
};
static const unsigned char file_28[] = {
#embed "packs/en/clauses.tsv"
};
static const unsigned char file_29[] = {
#embed "packs/en/coded-nouns.tsv"
};
static const unsigned char file_30[] = {
#embed "packs/en/conditions.tsv"
};
static const unsigned char file_31[] = {
#embed "packs/en/contrasts.tsv"
};
static const unsigned char file_32[] = {
#embed "packs/en/count-states.tsv"
};
static const unsigned char file_33[] = {
#embed "packs/en/counted-nouns.tsv"
};
static const unsigned char file_34[] = {
#embed "packs/en/cues.tsv"
};
static const unsigned char file_35[] = {
#embed "packs/en/currencies.tsv"
};
static const unsigned char file_36[] = {
#embed "packs/en/date-order.tsv"
};
static const unsigned char file_37[] = {
#embed "packs/en/date-words.tsv"
};
static const unsigned char file_38[] = {
#embed "packs/en/day-parts.tsv"
};
static const unsigned char file_39[] = {
#embed "packs/en/events.tsv"
};
static const unsigned char file_40[] = {
#embed "packs/en/examples-ages.tsv"
};
static const unsigned char file_41[] = {
#embed "packs/en/examples-attributions.tsv"
};
static const unsigned char file_42[] = {
#embed "packs/en/examples-contrasts.tsv"
};
static const unsigned char file_43[] = {
#embed "packs/en/examples-dates.tsv"
};
static const unsigned char file_44[] = {
#embed "packs/en/examples-names.tsv"
};
static const unsigned char file_45[] = {
#embed "packs/en/examples-quantities.tsv"
};
static const unsigned char file_46[] = {
#embed "packs/en/examples-quotes.tsv"
};
static const unsigned char file_47[] = {
#embed "packs/en/examples-sentences.tsv"
};
static const unsigned char file_48[] = {
#embed "packs/en/examples-stances.tsv"
};
static const unsigned char file_49[] = {
#embed "packs/en/function-words.tsv"
};
static const unsigned char file_50[] = {
#embed "packs/en/labels.tsv"
};
static const unsigned char file_51[] = {
#embed "packs/en/lettered.tsv"
};
static const unsigned char file_52[] = {
#embed "packs/en/money-scales.tsv"
};
static const unsigned char file_53[] = {
#embed "packs/en/months.tsv"
};
static const unsigned char file_54[] = {
#embed "packs/en/name-joints.tsv"
};
static const unsigned char file_55[] = {
#embed "packs/en/name-words.tsv"
};
static const unsigned char file_56[] = {
#embed "packs/en/noun-endings.tsv"
};
static const unsigned char file_57[] = {
#embed "packs/en/noun-order.tsv"
};
static const unsigned char file_58[] = {
#embed "packs/en/numerals.tsv"
};
static const unsigned char file_59[] = {
#embed "packs/en/occasions.tsv"
};
static const unsigned char file_60[] = {
#embed "packs/en/ordinals.tsv"
};
static const unsigned char file_61[] = {
#embed "packs/en/organizations.tsv"
};
static const unsigned char file_62[] = {
#embed "packs/en/places.tsv"
};
static const unsigned char file_63[] = {
#embed "packs/en/pronouns.tsv"
};
static const unsigned char file_64[] = {
#embed "packs/en/purposes.tsv"
};
static const unsigned char file_65[] = {
#embed "packs/en/qualifiers.tsv"
};
static const unsigned char file_66[] = {
#embed "packs/en/quantity-words.tsv"
};
static const unsigned char file_67[] = {
#embed "packs/en/relative-dates.tsv"
};
static const unsigned char file_68[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char file_69[] = {
#embed "packs/en/source-cues.tsv"
};
static const unsigned char file_70[] = {
#embed "packs/en/source-nouns.tsv"
};
static const unsigned char file_71[] = {
#embed "packs/en/stances.tsv"
};
static const unsigned char file_72[] = {
#embed "packs/en/steps.tsv"
};
static const unsigned char file_73[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char file_74[] = {
#embed "packs/en/synonyms.tsv"
};
static const unsigned char file_75[] = {
#embed "packs/en/titles.tsv"
};
static const unsigned char file_76[] = {
#embed "packs/en/units-before.tsv"
};
static const unsigned char file_77[] = {
#embed "packs/en/units.tsv"
};
static const unsigned char file_78[] = {
#embed "packs/en/weekdays.tsv"
};
static const unsigned char file_79[] = {
#embed "packs/en/work-words.tsv"
};
static const unsigned char file_80[] = {
#embed "packs/en/zones.tsv"
};
static const unsigned char file_81[] = {
#embed "packs/id/abbreviations.tsv"
};
static const unsigned char file_82[] = {
#embed "packs/id/affixes.tsv"
};
static const unsigned char file_83[] = {
#embed "packs/id/arithmetic.tsv"
};
static const unsigned char file_84[] = {
#embed "packs/id/blocks.tsv"
};
static const unsigned char file_85[] = {
#embed "packs/id/bylines.tsv"
};
static const unsigned char file_86[] = {
#embed "packs/id/captions.tsv"
};
static const unsigned char file_87[] = {
#embed "packs/id/claim-cues.tsv"
};
static const unsigned char file_88[] = {
#embed "packs/id/clauses.tsv"
};
static const unsigned char file_89[] = {
#embed "packs/id/coded-nouns.tsv"
};
static const unsigned char file_90[] = {
#embed "packs/id/conditions.tsv"
};
static const unsigned char file_91[] = {
#embed "packs/id/contrasts.tsv"
};
static const unsigned char file_92[] = {
#embed "packs/id/count-states.tsv"
};
static const unsigned char file_93[] = {
#embed "packs/id/counted-nouns.tsv"
};
static const unsigned char file_94[] = {
#embed "packs/id/cues.tsv"
};
static const unsigned char file_95[] = {
#embed "packs/id/currencies.tsv"
};
static const unsigned char file_96[] = {
#embed "packs/id/date-order.tsv"
};
static const unsigned char file_97[] = {
#embed "packs/id/date-words.tsv"
};
static const unsigned char file_98[] = {
#embed "packs/id/day-parts.tsv"
};
static const unsigned char file_99[] = {
#embed "packs/id/document-frequencies.tsv"
};
static const unsigned char file_100[] = {
#embed "packs/id/events.tsv"
};
static const unsigned char file_101[] = {
#embed "packs/id/examples-ages.tsv"
};
static const unsigned char file_102[] = {
#embed "packs/id/examples-attributions.tsv"
};
static const unsigned char file_103[] = {
#embed "packs/id/examples-contrasts.tsv"
};
static const unsigned char file_104[] = {
#embed "packs/id/examples-dates.tsv"
};
static const unsigned char file_105[] = {
#embed "packs/id/examples-names.tsv"
};
static const unsigned char file_106[] = {
#embed "packs/id/examples-quantities.tsv"
};
static const unsigned char file_107[] = {
#embed "packs/id/examples-quotes.tsv"
};
static const unsigned char file_108[] = {
#embed "packs/id/examples-sentences.tsv"
};
static const unsigned char file_109[] = {
#embed "packs/id/examples-stances.tsv"
};
static const unsigned char file_110[] = {
#embed "packs/id/function-words.tsv"
};
static const unsigned char file_111[] = {
#embed "packs/id/labels.tsv"
};
static const unsigned char file_112[] = {
#embed "packs/id/lettered.tsv"
};
static const unsigned char file_113[] = {
#embed "packs/id/money-scales.tsv"
};
static const unsigned char file_114[] = {
#embed "packs/id/months.tsv"
};
static const unsigned char file_115[] = {
#embed "packs/id/name-joints.tsv"
};
static const unsigned char file_116[] = {
#embed "packs/id/name-words.tsv"
};
static const unsigned char file_117[] = {
#embed "packs/id/names.model"
};
static const unsigned char file_118[] = {
#embed "packs/id/names.model.txt"
};
static const unsigned char file_119[] = {
#embed "packs/id/noun-endings.tsv"
};
static const unsigned char file_120[] = {
#embed "packs/id/noun-order.tsv"
};
static const unsigned char file_121[] = {
#embed "packs/id/numerals.tsv"
};
static const unsigned char file_122[] = {
#embed "packs/id/occasions.tsv"
};
static const unsigned char file_123[] = {
#embed "packs/id/ordinals.tsv"
};
static const unsigned char file_124[] = {
#embed "packs/id/organizations.tsv"
};
static const unsigned char file_125[] = {
#embed "packs/id/places.tsv"
};
static const unsigned char file_126[] = {
#embed "packs/id/pronouns.tsv"
};
static const unsigned char file_127[] = {
#embed "packs/id/purposes.tsv"
};
static const unsigned char file_128[] = {
#embed "packs/id/qualifiers.tsv"
};
static const unsigned char file_129[] = {
#embed "packs/id/quantity-words.tsv"
};
static const unsigned char file_130[] = {
#embed "packs/id/relative-dates.tsv"
};
static const unsigned char file_131[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char file_132[] = {
#embed "packs/id/source-cues.tsv"
};
static const unsigned char file_133[] = {
#embed "packs/id/source-nouns.tsv"
};
static const unsigned char file_134[] = {
#embed "packs/id/stances.tsv"
};
static const unsigned char file_135[] = {
#embed "packs/id/steps.tsv"
};
static const unsigned char file_136[] = {
#embed "packs/id/stopwords.tsv"
};
static const unsigned char file_137[] = {
#embed "packs/id/synonyms.tsv"
};
static const unsigned char file_138[] = {
#embed "packs/id/titles.tsv"
};
static const unsigned char file_139[] = {
#embed "packs/id/units-before.tsv"
};
static const unsigned char file_140[] = {
#embed "packs/id/units.tsv"
};
static const unsigned char file_141[] = {
#embed "packs/id/verb-starts.tsv"
};
static const unsigned char file_142[] = {
#embed "packs/id/weekdays.tsv"
};
static const unsigned char file_143[] = {
#embed "packs/id/work-words.tsv"
};
static const unsigned char file_144[] = {
#embed "packs/id/zones.tsv"
};

static const struct sanad_pack_file files[] = {
    {"common/body-trees.tsv", file_0, sizeof file_0},
    {"common/bylines.tsv", file_1, sizeof file_1},
    {"common/host-endings.tsv", file_2, sizeof file_2},
    {"common/markup.tsv", file_3, sizeof file_3},
    {"common/merge-weights.tsv", file_4, sizeof file_4},
    {"common/months.tsv", file_5, sizeof file_5},
    {"common/outlets.tsv", file_6, sizeof file_6},
    {"common/page-graph.mustache", file_7, sizeof file_7},
    {"common/page-matrix.mustache", file_8, sizeof file_8},
    {"common/page-origins.mustache", file_9, sizeof file_9},
    {"common/page-part.mustache", file_10, sizeof file_10},
    {"common/page-process.mustache", file_11, sizeof file_11},
    {"common/page-quotation.mustache", file_12, sizeof file_12},
    {"common/page-report.mustache", file_13, sizeof file_13},
    {"common/page-sentence.mustache", file_14, sizeof file_14},
    {"common/page-story.mustache", file_15, sizeof file_15},
    {"common/page-style.mustache", file_16, sizeof file_16},
    {"common/page-timeline.mustache", file_17, sizeof file_17},
    {"common/page-values.mustache", file_18, sizeof file_18},
    {"common/page.mustache", file_19, sizeof file_19},
    {"common/quote-marks.tsv", file_20, sizeof file_20},
    {"en/abbreviations.tsv", file_21, sizeof file_21},
    {"en/affixes.tsv", file_22, sizeof file_22},
    {"en/arithmetic.tsv", file_23, sizeof file_23},
    {"en/blocks.tsv", file_24, sizeof file_24},
    {"en/bylines.tsv", file_25, sizeof file_25},
    {"en/captions.tsv", file_26, sizeof file_26},
    {"en/claim-cues.tsv", file_27, sizeof file_27},
    {"en/clauses.tsv", file_28, sizeof file_28},
    {"en/coded-nouns.tsv", file_29, sizeof file_29},
    {"en/conditions.tsv", file_30, sizeof file_30},
    {"en/contrasts.tsv", file_31, sizeof file_31},
    {"en/count-states.tsv", file_32, sizeof file_32},
    {"en/counted-nouns.tsv", file_33, sizeof file_33},
    {"en/cues.tsv", file_34, sizeof file_34},
    {"en/currencies.tsv", file_35, sizeof file_35},
    {"en/date-order.tsv", file_36, sizeof file_36},
    {"en/date-words.tsv", file_37, sizeof file_37},
    {"en/day-parts.tsv", file_38, sizeof file_38},
    {"en/events.tsv", file_39, sizeof file_39},
    {"en/examples-ages.tsv", file_40, sizeof file_40},
    {"en/examples-attributions.tsv", file_41, sizeof file_41},
    {"en/examples-contrasts.tsv", file_42, sizeof file_42},
    {"en/examples-dates.tsv", file_43, sizeof file_43},
    {"en/examples-names.tsv", file_44, sizeof file_44},
    {"en/examples-quantities.tsv", file_45, sizeof file_45},
    {"en/examples-quotes.tsv", file_46, sizeof file_46},
    {"en/examples-sentences.tsv", file_47, sizeof file_47},
    {"en/examples-stances.tsv", file_48, sizeof file_48},
    {"en/function-words.tsv", file_49, sizeof file_49},
    {"en/labels.tsv", file_50, sizeof file_50},
    {"en/lettered.tsv", file_51, sizeof file_51},
    {"en/money-scales.tsv", file_52, sizeof file_52},
    {"en/months.tsv", file_53, sizeof file_53},
    {"en/name-joints.tsv", file_54, sizeof file_54},
    {"en/name-words.tsv", file_55, sizeof file_55},
    {"en/noun-endings.tsv", file_56, sizeof file_56},
    {"en/noun-order.tsv", file_57, sizeof file_57},
    {"en/numerals.tsv", file_58, sizeof file_58},
    {"en/occasions.tsv", file_59, sizeof file_59},
    {"en/ordinals.tsv", file_60, sizeof file_60},
    {"en/organizations.tsv", file_61, sizeof file_61},
    {"en/places.tsv", file_62, sizeof file_62},
    {"en/pronouns.tsv", file_63, sizeof file_63},
    {"en/purposes.tsv", file_64, sizeof file_64},
    {"en/qualifiers.tsv", file_65, sizeof file_65},
    {"en/quantity-words.tsv", file_66, sizeof file_66},
    {"en/relative-dates.tsv", file_67, sizeof file_67},
    {"en/settings.tsv", file_68, sizeof file_68},
    {"en/source-cues.tsv", file_69, sizeof file_69},
    {"en/source-nouns.tsv", file_70, sizeof file_70},
    {"en/stances.tsv", file_71, sizeof file_71},
    {"en/steps.tsv", file_72, sizeof file_72},
    {"en/stopwords.tsv", file_73, sizeof file_73},
    {"en/synonyms.tsv", file_74, sizeof file_74},
    {"en/titles.tsv", file_75, sizeof file_75},
    {"en/units-before.tsv", file_76, sizeof file_76},
    {"en/units.tsv", file_77, sizeof file_77},
    {"en/weekdays.tsv", file_78, sizeof file_78},
    {"en/work-words.tsv", file_79, sizeof file_79},
    {"en/zones.tsv", file_80, sizeof file_80},
    {"id/abbreviations.tsv", file_81, sizeof file_81},
    {"id/affixes.tsv", file_82, sizeof file_82},
    {"id/arithmetic.tsv", file_83, sizeof file_83},
    {"id/blocks.tsv", file_84, sizeof file_84},
    {"id/bylines.tsv", file_85, sizeof file_85},
    {"id/captions.tsv", file_86, sizeof file_86},
    {"id/claim-cues.tsv", file_87, sizeof file_87},
    {"id/clauses.tsv", file_88, sizeof file_88},
    {"id/coded-nouns.tsv", file_89, sizeof file_89},
    {"id/conditions.tsv", file_90, sizeof file_90},
    {"id/contrasts.tsv", file_91, sizeof file_91},
    {"id/count-states.tsv", file_92, sizeof file_92},
    {"id/counted-nouns.tsv", file_93, sizeof file_93},
    {"id/cues.tsv", file_94, sizeof file_94},
    {"id/currencies.tsv", file_95, sizeof file_95},
    {"id/date-order.tsv", file_96, sizeof file_96},
    {"id/date-words.tsv", file_97, sizeof file_97},
    {"id/day-parts.tsv", file_98, sizeof file_98},
    {"id/document-frequencies.tsv", file_99, sizeof file_99},
    {"id/events.tsv", file_100, sizeof file_100},
    {"id/examples-ages.tsv", file_101, sizeof file_101},
    {"id/examples-attributions.tsv", file_102, sizeof file_102},
    {"id/examples-contrasts.tsv", file_103, sizeof file_103},
    {"id/examples-dates.tsv", file_104, sizeof file_104},
    {"id/examples-names.tsv", file_105, sizeof file_105},
    {"id/examples-quantities.tsv", file_106, sizeof file_106},
    {"id/examples-quotes.tsv", file_107, sizeof file_107},
    {"id/examples-sentences.tsv", file_108, sizeof file_108},
    {"id/examples-stances.tsv", file_109, sizeof file_109},
    {"id/function-words.tsv", file_110, sizeof file_110},
    {"id/labels.tsv", file_111, sizeof file_111},
    {"id/lettered.tsv", file_112, sizeof file_112},
    {"id/money-scales.tsv", file_113, sizeof file_113},
    {"id/months.tsv", file_114, sizeof file_114},
    {"id/name-joints.tsv", file_115, sizeof file_115},
    {"id/name-words.tsv", file_116, sizeof file_116},
    {"id/names.model", file_117, sizeof file_117},
    {"id/names.model.txt", file_118, sizeof file_118},
    {"id/noun-endings.tsv", file_119, sizeof file_119},
    {"id/noun-order.tsv", file_120, sizeof file_120},
    {"id/numerals.tsv", file_121, sizeof file_121},
    {"id/occasions.tsv", file_122, sizeof file_122},
    {"id/ordinals.tsv", file_123, sizeof file_123},
    {"id/organizations.tsv", file_124, sizeof file_124},
    {"id/places.tsv", file_125, sizeof file_125},
    {"id/pronouns.tsv", file_126, sizeof file_126},
    {"id/purposes.tsv", file_127, sizeof file_127},
    {"id/qualifiers.tsv", file_128, sizeof file_128},
    {"id/quantity-words.tsv", file_129, sizeof file_129},
    {"id/relative-dates.tsv", file_130, sizeof file_130},
    {"id/settings.tsv", file_131, sizeof file_131},
    {"id/source-cues.tsv", file_132, sizeof file_132},
    {"id/source-nouns.tsv", file_133, sizeof file_133},
    {"id/stances.tsv", file_134, sizeof file_134},
    {"id/steps.tsv", file_135, sizeof file_135},
    {"id/stopwords.tsv", file_136, sizeof file_136},
    {"id/synonyms.tsv", file_137, sizeof file_137},
    {"id/titles.tsv", file_138, sizeof file_138},
    {"id/units-before.tsv", file_139, sizeof file_139},
    {"id/units.tsv", file_140, sizeof file_140},
    {"id/verb-starts.tsv", file_141, sizeof file_141},
    {"id/weekdays.tsv", file_142, sizeof file_142},
    {"id/work-words.tsv", file_143, sizeof file_143},
    {"id/zones.tsv", file_144, sizeof file_144},
};
const size_t sanad_pack_file_count = 145;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
