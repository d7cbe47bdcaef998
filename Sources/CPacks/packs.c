// Written by Scripts/list-packs.sh (make packs). Do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpacks.h"

static const unsigned char packs_common_address_letters_tsv[] = {
#embed "packs/common/address-letters.tsv"
};
static const unsigned char packs_common_blocks_tsv[] = {
#embed "packs/common/blocks.tsv"
};
static const unsigned char packs_common_body_trees_tsv[] = {
#embed "packs/common/body-trees.tsv"
};
static const unsigned char packs_common_bylines_tsv[] = {
#embed "packs/common/bylines.tsv"
};
static const unsigned char packs_common_claim_graph_tsv[] = {
#embed "packs/common/claim-graph.tsv"
};
static const unsigned char packs_common_claim_pairs_tsv[] = {
#embed "packs/common/claim-pairs.tsv"
};
static const unsigned char packs_common_claim_right_tsv[] = {
#embed "packs/common/claim-right.tsv"
};
static const unsigned char packs_common_claim_wrong_tsv[] = {
#embed "packs/common/claim-wrong.tsv"
};
static const unsigned char packs_common_desk_account_mustache[] = {
#embed "packs/common/desk-account.mustache"
};
static const unsigned char packs_common_desk_article_page_mustache[] = {
#embed "packs/common/desk-article-page.mustache"
};
static const unsigned char packs_common_desk_article_mustache[] = {
#embed "packs/common/desk-article.mustache"
};
static const unsigned char packs_common_desk_claim_page_mustache[] = {
#embed "packs/common/desk-claim-page.mustache"
};
static const unsigned char packs_common_desk_claim_mustache[] = {
#embed "packs/common/desk-claim.mustache"
};
static const unsigned char packs_common_desk_compare_mustache[] = {
#embed "packs/common/desk-compare.mustache"
};
static const unsigned char packs_common_desk_edit_mustache[] = {
#embed "packs/common/desk-edit.mustache"
};
static const unsigned char packs_common_desk_frame_mustache[] = {
#embed "packs/common/desk-frame.mustache"
};
static const unsigned char packs_common_desk_icon_svg[] = {
#embed "packs/common/desk-icon.svg"
};
static const unsigned char packs_common_desk_list_mustache[] = {
#embed "packs/common/desk-list.mustache"
};
static const unsigned char packs_common_desk_message_mustache[] = {
#embed "packs/common/desk-message.mustache"
};
static const unsigned char packs_common_desk_notes_mustache[] = {
#embed "packs/common/desk-notes.mustache"
};
static const unsigned char packs_common_desk_script_js[] = {
#embed "packs/common/desk-script.js"
};
static const unsigned char packs_common_desk_search_mustache[] = {
#embed "packs/common/desk-search.mustache"
};
static const unsigned char packs_common_desk_sign_in_mustache[] = {
#embed "packs/common/desk-sign-in.mustache"
};
static const unsigned char packs_common_desk_sources_mustache[] = {
#embed "packs/common/desk-sources.mustache"
};
static const unsigned char packs_common_desk_story_mustache[] = {
#embed "packs/common/desk-story.mustache"
};
static const unsigned char packs_common_desk_stream_mustache[] = {
#embed "packs/common/desk-stream.mustache"
};
static const unsigned char packs_common_desk_style_css[] = {
#embed "packs/common/desk-style.css"
};
static const unsigned char packs_common_desk_trace_mustache[] = {
#embed "packs/common/desk-trace.mustache"
};
static const unsigned char packs_common_difference_weights_tsv[] = {
#embed "packs/common/difference-weights.tsv"
};
static const unsigned char packs_common_dollar_places_tsv[] = {
#embed "packs/common/dollar-places.tsv"
};
static const unsigned char packs_common_dollars_tsv[] = {
#embed "packs/common/dollars.tsv"
};
static const unsigned char packs_common_host_endings_tsv[] = {
#embed "packs/common/host-endings.tsv"
};
static const unsigned char packs_common_markup_tsv[] = {
#embed "packs/common/markup.tsv"
};
static const unsigned char packs_common_months_tsv[] = {
#embed "packs/common/months.tsv"
};
static const unsigned char packs_common_outlet_words_tsv[] = {
#embed "packs/common/outlet-words.tsv"
};
static const unsigned char packs_common_outlets_tsv[] = {
#embed "packs/common/outlets.tsv"
};
static const unsigned char packs_common_page_body_mustache[] = {
#embed "packs/common/page-body.mustache"
};
static const unsigned char packs_common_page_card_mustache[] = {
#embed "packs/common/page-card.mustache"
};
static const unsigned char packs_common_page_changes_mustache[] = {
#embed "packs/common/page-changes.mustache"
};
static const unsigned char packs_common_page_feed_mustache[] = {
#embed "packs/common/page-feed.mustache"
};
static const unsigned char packs_common_page_graph_mustache[] = {
#embed "packs/common/page-graph.mustache"
};
static const unsigned char packs_common_page_index_mustache[] = {
#embed "packs/common/page-index.mustache"
};
static const unsigned char packs_common_page_jump_mustache[] = {
#embed "packs/common/page-jump.mustache"
};
static const unsigned char packs_common_page_matrix_mustache[] = {
#embed "packs/common/page-matrix.mustache"
};
static const unsigned char packs_common_page_origins_mustache[] = {
#embed "packs/common/page-origins.mustache"
};
static const unsigned char packs_common_page_part_mustache[] = {
#embed "packs/common/page-part.mustache"
};
static const unsigned char packs_common_page_process_mustache[] = {
#embed "packs/common/page-process.mustache"
};
static const unsigned char packs_common_page_quotation_mustache[] = {
#embed "packs/common/page-quotation.mustache"
};
static const unsigned char packs_common_page_report_list_mustache[] = {
#embed "packs/common/page-report-list.mustache"
};
static const unsigned char packs_common_page_report_mustache[] = {
#embed "packs/common/page-report.mustache"
};
static const unsigned char packs_common_page_rules_tsv[] = {
#embed "packs/common/page-rules.tsv"
};
static const unsigned char packs_common_page_sentence_mustache[] = {
#embed "packs/common/page-sentence.mustache"
};
static const unsigned char packs_common_page_story_mustache[] = {
#embed "packs/common/page-story.mustache"
};
static const unsigned char packs_common_page_style_mustache[] = {
#embed "packs/common/page-style.mustache"
};
static const unsigned char packs_common_page_timeline_mustache[] = {
#embed "packs/common/page-timeline.mustache"
};
static const unsigned char packs_common_page_values_mustache[] = {
#embed "packs/common/page-values.mustache"
};
static const unsigned char packs_common_page_mustache[] = {
#embed "packs/common/page.mustache"
};
static const unsigned char packs_common_quote_marks_tsv[] = {
#embed "packs/common/quote-marks.tsv"
};
static const unsigned char packs_common_story_pairs_tsv[] = {
#embed "packs/common/story-pairs.tsv"
};
static const unsigned char packs_en_abbreviations_tsv[] = {
#embed "packs/en/abbreviations.tsv"
};
static const unsigned char packs_en_affixes_tsv[] = {
#embed "packs/en/affixes.tsv"
};
static const unsigned char packs_en_amendments_tsv[] = {
#embed "packs/en/amendments.tsv"
};
static const unsigned char packs_en_arithmetic_tsv[] = {
#embed "packs/en/arithmetic.tsv"
};
static const unsigned char packs_en_blocks_tsv[] = {
#embed "packs/en/blocks.tsv"
};
static const unsigned char packs_en_bylines_tsv[] = {
#embed "packs/en/bylines.tsv"
};
static const unsigned char packs_en_captions_tsv[] = {
#embed "packs/en/captions.tsv"
};
static const unsigned char packs_en_claim_cues_tsv[] = {
#embed "packs/en/claim-cues.tsv"
};
static const unsigned char packs_en_clauses_tsv[] = {
#embed "packs/en/clauses.tsv"
};
static const unsigned char packs_en_coded_nouns_tsv[] = {
#embed "packs/en/coded-nouns.tsv"
};
static const unsigned char packs_en_conditions_tsv[] = {
#embed "packs/en/conditions.tsv"
};
static const unsigned char packs_en_contrasts_tsv[] = {
#embed "packs/en/contrasts.tsv"
};
static const unsigned char packs_en_count_states_tsv[] = {
#embed "packs/en/count-states.tsv"
};
static const unsigned char packs_en_counted_nouns_tsv[] = {
#embed "packs/en/counted-nouns.tsv"
};
static const unsigned char packs_en_cues_tsv[] = {
#embed "packs/en/cues.tsv"
};
static const unsigned char packs_en_currencies_tsv[] = {
#embed "packs/en/currencies.tsv"
};
static const unsigned char packs_en_date_order_tsv[] = {
#embed "packs/en/date-order.tsv"
};
static const unsigned char packs_en_date_words_tsv[] = {
#embed "packs/en/date-words.tsv"
};
static const unsigned char packs_en_day_parts_tsv[] = {
#embed "packs/en/day-parts.tsv"
};
static const unsigned char packs_en_document_frequencies_tsv[] = {
#embed "packs/en/document-frequencies.tsv"
};
static const unsigned char packs_en_events_tsv[] = {
#embed "packs/en/events.tsv"
};
static const unsigned char packs_en_examples_ages_tsv[] = {
#embed "packs/en/examples-ages.tsv"
};
static const unsigned char packs_en_examples_attributions_tsv[] = {
#embed "packs/en/examples-attributions.tsv"
};
static const unsigned char packs_en_examples_contrasts_tsv[] = {
#embed "packs/en/examples-contrasts.tsv"
};
static const unsigned char packs_en_examples_dates_tsv[] = {
#embed "packs/en/examples-dates.tsv"
};
static const unsigned char packs_en_examples_names_tsv[] = {
#embed "packs/en/examples-names.tsv"
};
static const unsigned char packs_en_examples_quantities_tsv[] = {
#embed "packs/en/examples-quantities.tsv"
};
static const unsigned char packs_en_examples_quotes_tsv[] = {
#embed "packs/en/examples-quotes.tsv"
};
static const unsigned char packs_en_examples_sentences_tsv[] = {
#embed "packs/en/examples-sentences.tsv"
};
static const unsigned char packs_en_examples_stances_tsv[] = {
#embed "packs/en/examples-stances.tsv"
};
static const unsigned char packs_en_function_words_tsv[] = {
#embed "packs/en/function-words.tsv"
};
static const unsigned char packs_en_hanging_openings_tsv[] = {
#embed "packs/en/hanging-openings.tsv"
};
static const unsigned char packs_en_labels_tsv[] = {
#embed "packs/en/labels.tsv"
};
static const unsigned char packs_en_lettered_tsv[] = {
#embed "packs/en/lettered.tsv"
};
static const unsigned char packs_en_line_counters_tsv[] = {
#embed "packs/en/line-counters.tsv"
};
static const unsigned char packs_en_line_openings_tsv[] = {
#embed "packs/en/line-openings.tsv"
};
static const unsigned char packs_en_money_scales_tsv[] = {
#embed "packs/en/money-scales.tsv"
};
static const unsigned char packs_en_months_tsv[] = {
#embed "packs/en/months.tsv"
};
static const unsigned char packs_en_name_joints_tsv[] = {
#embed "packs/en/name-joints.tsv"
};
static const unsigned char packs_en_name_words_tsv[] = {
#embed "packs/en/name-words.tsv"
};
static const unsigned char packs_en_noun_endings_tsv[] = {
#embed "packs/en/noun-endings.tsv"
};
static const unsigned char packs_en_noun_order_tsv[] = {
#embed "packs/en/noun-order.tsv"
};
static const unsigned char packs_en_numerals_tsv[] = {
#embed "packs/en/numerals.tsv"
};
static const unsigned char packs_en_occasions_tsv[] = {
#embed "packs/en/occasions.tsv"
};
static const unsigned char packs_en_ordinals_tsv[] = {
#embed "packs/en/ordinals.tsv"
};
static const unsigned char packs_en_organizations_tsv[] = {
#embed "packs/en/organizations.tsv"
};
static const unsigned char packs_en_places_tsv[] = {
#embed "packs/en/places.tsv"
};
static const unsigned char packs_en_pronouns_tsv[] = {
#embed "packs/en/pronouns.tsv"
};
static const unsigned char packs_en_purposes_tsv[] = {
#embed "packs/en/purposes.tsv"
};
static const unsigned char packs_en_qualifiers_tsv[] = {
#embed "packs/en/qualifiers.tsv"
};
static const unsigned char packs_en_quantity_words_tsv[] = {
#embed "packs/en/quantity-words.tsv"
};
static const unsigned char packs_en_reader_words_tsv[] = {
#embed "packs/en/reader-words.tsv"
};
static const unsigned char packs_en_relative_dates_tsv[] = {
#embed "packs/en/relative-dates.tsv"
};
static const unsigned char packs_en_settings_tsv[] = {
#embed "packs/en/settings.tsv"
};
static const unsigned char packs_en_source_cues_tsv[] = {
#embed "packs/en/source-cues.tsv"
};
static const unsigned char packs_en_source_nouns_tsv[] = {
#embed "packs/en/source-nouns.tsv"
};
static const unsigned char packs_en_stances_tsv[] = {
#embed "packs/en/stances.tsv"
};
static const unsigned char packs_en_status_patterns_tsv[] = {
#embed "packs/en/status-patterns.tsv"
};
static const unsigned char packs_en_status_words_tsv[] = {
#embed "packs/en/status-words.tsv"
};
static const unsigned char packs_en_steps_tsv[] = {
#embed "packs/en/steps.tsv"
};
static const unsigned char packs_en_stopwords_tsv[] = {
#embed "packs/en/stopwords.tsv"
};
static const unsigned char packs_en_synonyms_tsv[] = {
#embed "packs/en/synonyms.tsv"
};
static const unsigned char packs_en_titles_tsv[] = {
#embed "packs/en/titles.tsv"
};
static const unsigned char packs_en_translations_tsv[] = {
#embed "packs/en/translations.tsv"
};
static const unsigned char packs_en_units_before_tsv[] = {
#embed "packs/en/units-before.tsv"
};
static const unsigned char packs_en_units_tsv[] = {
#embed "packs/en/units.tsv"
};
static const unsigned char packs_en_value_words_tsv[] = {
#embed "packs/en/value-words.tsv"
};
static const unsigned char packs_en_weekdays_tsv[] = {
#embed "packs/en/weekdays.tsv"
};
static const unsigned char packs_en_withdrawals_tsv[] = {
#embed "packs/en/withdrawals.tsv"
};
static const unsigned char packs_en_work_words_tsv[] = {
#embed "packs/en/work-words.tsv"
};
static const unsigned char packs_en_zones_tsv[] = {
#embed "packs/en/zones.tsv"
};
static const unsigned char packs_id_abbreviations_tsv[] = {
#embed "packs/id/abbreviations.tsv"
};
static const unsigned char packs_id_affixes_tsv[] = {
#embed "packs/id/affixes.tsv"
};
static const unsigned char packs_id_amendments_tsv[] = {
#embed "packs/id/amendments.tsv"
};
static const unsigned char packs_id_arithmetic_tsv[] = {
#embed "packs/id/arithmetic.tsv"
};
static const unsigned char packs_id_blocks_tsv[] = {
#embed "packs/id/blocks.tsv"
};
static const unsigned char packs_id_bylines_tsv[] = {
#embed "packs/id/bylines.tsv"
};
static const unsigned char packs_id_captions_tsv[] = {
#embed "packs/id/captions.tsv"
};
static const unsigned char packs_id_claim_cues_tsv[] = {
#embed "packs/id/claim-cues.tsv"
};
static const unsigned char packs_id_clauses_tsv[] = {
#embed "packs/id/clauses.tsv"
};
static const unsigned char packs_id_coded_nouns_tsv[] = {
#embed "packs/id/coded-nouns.tsv"
};
static const unsigned char packs_id_conditions_tsv[] = {
#embed "packs/id/conditions.tsv"
};
static const unsigned char packs_id_contrasts_tsv[] = {
#embed "packs/id/contrasts.tsv"
};
static const unsigned char packs_id_count_states_tsv[] = {
#embed "packs/id/count-states.tsv"
};
static const unsigned char packs_id_counted_nouns_tsv[] = {
#embed "packs/id/counted-nouns.tsv"
};
static const unsigned char packs_id_cues_tsv[] = {
#embed "packs/id/cues.tsv"
};
static const unsigned char packs_id_currencies_tsv[] = {
#embed "packs/id/currencies.tsv"
};
static const unsigned char packs_id_date_order_tsv[] = {
#embed "packs/id/date-order.tsv"
};
static const unsigned char packs_id_date_words_tsv[] = {
#embed "packs/id/date-words.tsv"
};
static const unsigned char packs_id_day_parts_tsv[] = {
#embed "packs/id/day-parts.tsv"
};
static const unsigned char packs_id_document_frequencies_tsv[] = {
#embed "packs/id/document-frequencies.tsv"
};
static const unsigned char packs_id_events_tsv[] = {
#embed "packs/id/events.tsv"
};
static const unsigned char packs_id_examples_ages_tsv[] = {
#embed "packs/id/examples-ages.tsv"
};
static const unsigned char packs_id_examples_attributions_tsv[] = {
#embed "packs/id/examples-attributions.tsv"
};
static const unsigned char packs_id_examples_contrasts_tsv[] = {
#embed "packs/id/examples-contrasts.tsv"
};
static const unsigned char packs_id_examples_dates_tsv[] = {
#embed "packs/id/examples-dates.tsv"
};
static const unsigned char packs_id_examples_names_tsv[] = {
#embed "packs/id/examples-names.tsv"
};
static const unsigned char packs_id_examples_quantities_tsv[] = {
#embed "packs/id/examples-quantities.tsv"
};
static const unsigned char packs_id_examples_quotes_tsv[] = {
#embed "packs/id/examples-quotes.tsv"
};
static const unsigned char packs_id_examples_sentences_tsv[] = {
#embed "packs/id/examples-sentences.tsv"
};
static const unsigned char packs_id_examples_stances_tsv[] = {
#embed "packs/id/examples-stances.tsv"
};
static const unsigned char packs_id_function_words_tsv[] = {
#embed "packs/id/function-words.tsv"
};
static const unsigned char packs_id_hanging_openings_tsv[] = {
#embed "packs/id/hanging-openings.tsv"
};
static const unsigned char packs_id_labels_tsv[] = {
#embed "packs/id/labels.tsv"
};
static const unsigned char packs_id_lettered_tsv[] = {
#embed "packs/id/lettered.tsv"
};
static const unsigned char packs_id_line_counters_tsv[] = {
#embed "packs/id/line-counters.tsv"
};
static const unsigned char packs_id_line_openings_tsv[] = {
#embed "packs/id/line-openings.tsv"
};
static const unsigned char packs_id_money_scales_tsv[] = {
#embed "packs/id/money-scales.tsv"
};
static const unsigned char packs_id_months_tsv[] = {
#embed "packs/id/months.tsv"
};
static const unsigned char packs_id_name_joints_tsv[] = {
#embed "packs/id/name-joints.tsv"
};
static const unsigned char packs_id_name_words_tsv[] = {
#embed "packs/id/name-words.tsv"
};
static const unsigned char packs_id_names_model[] = {
#embed "packs/id/names.model"
};
static const unsigned char packs_id_names_model_txt[] = {
#embed "packs/id/names.model.txt"
};
static const unsigned char packs_id_noun_endings_tsv[] = {
#embed "packs/id/noun-endings.tsv"
};
static const unsigned char packs_id_noun_order_tsv[] = {
#embed "packs/id/noun-order.tsv"
};
static const unsigned char packs_id_numerals_tsv[] = {
#embed "packs/id/numerals.tsv"
};
static const unsigned char packs_id_occasions_tsv[] = {
#embed "packs/id/occasions.tsv"
};
static const unsigned char packs_id_ordinals_tsv[] = {
#embed "packs/id/ordinals.tsv"
};
static const unsigned char packs_id_organizations_tsv[] = {
#embed "packs/id/organizations.tsv"
};
static const unsigned char packs_id_pending_weights_tsv[] = {
#embed "packs/id/pending-weights.tsv"
};
static const unsigned char packs_id_places_tsv[] = {
#embed "packs/id/places.tsv"
};
static const unsigned char packs_id_pronouns_tsv[] = {
#embed "packs/id/pronouns.tsv"
};
static const unsigned char packs_id_purposes_tsv[] = {
#embed "packs/id/purposes.tsv"
};
static const unsigned char packs_id_qualifiers_tsv[] = {
#embed "packs/id/qualifiers.tsv"
};
static const unsigned char packs_id_quantity_words_tsv[] = {
#embed "packs/id/quantity-words.tsv"
};
static const unsigned char packs_id_reader_words_tsv[] = {
#embed "packs/id/reader-words.tsv"
};
static const unsigned char packs_id_relative_dates_tsv[] = {
#embed "packs/id/relative-dates.tsv"
};
static const unsigned char packs_id_settings_tsv[] = {
#embed "packs/id/settings.tsv"
};
static const unsigned char packs_id_source_cues_tsv[] = {
#embed "packs/id/source-cues.tsv"
};
static const unsigned char packs_id_source_nouns_tsv[] = {
#embed "packs/id/source-nouns.tsv"
};
static const unsigned char packs_id_stances_tsv[] = {
#embed "packs/id/stances.tsv"
};
static const unsigned char packs_id_status_patterns_tsv[] = {
#embed "packs/id/status-patterns.tsv"
};
static const unsigned char packs_id_status_words_tsv[] = {
#embed "packs/id/status-words.tsv"
};
static const unsigned char packs_id_steps_tsv[] = {
#embed "packs/id/steps.tsv"
};
static const unsigned char packs_id_stopwords_tsv[] = {
#embed "packs/id/stopwords.tsv"
};
static const unsigned char packs_id_synonyms_tsv[] = {
#embed "packs/id/synonyms.tsv"
};
static const unsigned char packs_id_titles_tsv[] = {
#embed "packs/id/titles.tsv"
};
static const unsigned char packs_id_translations_tsv[] = {
#embed "packs/id/translations.tsv"
};
static const unsigned char packs_id_units_before_tsv[] = {
#embed "packs/id/units-before.tsv"
};
static const unsigned char packs_id_units_tsv[] = {
#embed "packs/id/units.tsv"
};
static const unsigned char packs_id_value_words_tsv[] = {
#embed "packs/id/value-words.tsv"
};
static const unsigned char packs_id_verb_starts_tsv[] = {
#embed "packs/id/verb-starts.tsv"
};
static const unsigned char packs_id_weekdays_tsv[] = {
#embed "packs/id/weekdays.tsv"
};
static const unsigned char packs_id_withdrawals_tsv[] = {
#embed "packs/id/withdrawals.tsv"
};
static const unsigned char packs_id_work_words_tsv[] = {
#embed "packs/id/work-words.tsv"
};
static const unsigned char packs_id_zones_tsv[] = {
#embed "packs/id/zones.tsv"
};

static const struct sanad_pack_file files[] = {
    {"common/address-letters.tsv", packs_common_address_letters_tsv, sizeof packs_common_address_letters_tsv},
    {"common/blocks.tsv", packs_common_blocks_tsv, sizeof packs_common_blocks_tsv},
    {"common/body-trees.tsv", packs_common_body_trees_tsv, sizeof packs_common_body_trees_tsv},
    {"common/bylines.tsv", packs_common_bylines_tsv, sizeof packs_common_bylines_tsv},
    {"common/claim-graph.tsv", packs_common_claim_graph_tsv, sizeof packs_common_claim_graph_tsv},
    {"common/claim-pairs.tsv", packs_common_claim_pairs_tsv, sizeof packs_common_claim_pairs_tsv},
    {"common/claim-right.tsv", packs_common_claim_right_tsv, sizeof packs_common_claim_right_tsv},
    {"common/claim-wrong.tsv", packs_common_claim_wrong_tsv, sizeof packs_common_claim_wrong_tsv},
    {"common/desk-account.mustache", packs_common_desk_account_mustache, sizeof packs_common_desk_account_mustache},
    {"common/desk-article-page.mustache", packs_common_desk_article_page_mustache, sizeof packs_common_desk_article_page_mustache},
    {"common/desk-article.mustache", packs_common_desk_article_mustache, sizeof packs_common_desk_article_mustache},
    {"common/desk-claim-page.mustache", packs_common_desk_claim_page_mustache, sizeof packs_common_desk_claim_page_mustache},
    {"common/desk-claim.mustache", packs_common_desk_claim_mustache, sizeof packs_common_desk_claim_mustache},
    {"common/desk-compare.mustache", packs_common_desk_compare_mustache, sizeof packs_common_desk_compare_mustache},
    {"common/desk-edit.mustache", packs_common_desk_edit_mustache, sizeof packs_common_desk_edit_mustache},
    {"common/desk-frame.mustache", packs_common_desk_frame_mustache, sizeof packs_common_desk_frame_mustache},
    {"common/desk-icon.svg", packs_common_desk_icon_svg, sizeof packs_common_desk_icon_svg},
    {"common/desk-list.mustache", packs_common_desk_list_mustache, sizeof packs_common_desk_list_mustache},
    {"common/desk-message.mustache", packs_common_desk_message_mustache, sizeof packs_common_desk_message_mustache},
    {"common/desk-notes.mustache", packs_common_desk_notes_mustache, sizeof packs_common_desk_notes_mustache},
    {"common/desk-script.js", packs_common_desk_script_js, sizeof packs_common_desk_script_js},
    {"common/desk-search.mustache", packs_common_desk_search_mustache, sizeof packs_common_desk_search_mustache},
    {"common/desk-sign-in.mustache", packs_common_desk_sign_in_mustache, sizeof packs_common_desk_sign_in_mustache},
    {"common/desk-sources.mustache", packs_common_desk_sources_mustache, sizeof packs_common_desk_sources_mustache},
    {"common/desk-story.mustache", packs_common_desk_story_mustache, sizeof packs_common_desk_story_mustache},
    {"common/desk-stream.mustache", packs_common_desk_stream_mustache, sizeof packs_common_desk_stream_mustache},
    {"common/desk-style.css", packs_common_desk_style_css, sizeof packs_common_desk_style_css},
    {"common/desk-trace.mustache", packs_common_desk_trace_mustache, sizeof packs_common_desk_trace_mustache},
    {"common/difference-weights.tsv", packs_common_difference_weights_tsv, sizeof packs_common_difference_weights_tsv},
    {"common/dollar-places.tsv", packs_common_dollar_places_tsv, sizeof packs_common_dollar_places_tsv},
    {"common/dollars.tsv", packs_common_dollars_tsv, sizeof packs_common_dollars_tsv},
    {"common/host-endings.tsv", packs_common_host_endings_tsv, sizeof packs_common_host_endings_tsv},
    {"common/markup.tsv", packs_common_markup_tsv, sizeof packs_common_markup_tsv},
    {"common/months.tsv", packs_common_months_tsv, sizeof packs_common_months_tsv},
    {"common/outlet-words.tsv", packs_common_outlet_words_tsv, sizeof packs_common_outlet_words_tsv},
    {"common/outlets.tsv", packs_common_outlets_tsv, sizeof packs_common_outlets_tsv},
    {"common/page-body.mustache", packs_common_page_body_mustache, sizeof packs_common_page_body_mustache},
    {"common/page-card.mustache", packs_common_page_card_mustache, sizeof packs_common_page_card_mustache},
    {"common/page-changes.mustache", packs_common_page_changes_mustache, sizeof packs_common_page_changes_mustache},
    {"common/page-feed.mustache", packs_common_page_feed_mustache, sizeof packs_common_page_feed_mustache},
    {"common/page-graph.mustache", packs_common_page_graph_mustache, sizeof packs_common_page_graph_mustache},
    {"common/page-index.mustache", packs_common_page_index_mustache, sizeof packs_common_page_index_mustache},
    {"common/page-jump.mustache", packs_common_page_jump_mustache, sizeof packs_common_page_jump_mustache},
    {"common/page-matrix.mustache", packs_common_page_matrix_mustache, sizeof packs_common_page_matrix_mustache},
    {"common/page-origins.mustache", packs_common_page_origins_mustache, sizeof packs_common_page_origins_mustache},
    {"common/page-part.mustache", packs_common_page_part_mustache, sizeof packs_common_page_part_mustache},
    {"common/page-process.mustache", packs_common_page_process_mustache, sizeof packs_common_page_process_mustache},
    {"common/page-quotation.mustache", packs_common_page_quotation_mustache, sizeof packs_common_page_quotation_mustache},
    {"common/page-report-list.mustache", packs_common_page_report_list_mustache, sizeof packs_common_page_report_list_mustache},
    {"common/page-report.mustache", packs_common_page_report_mustache, sizeof packs_common_page_report_mustache},
    {"common/page-rules.tsv", packs_common_page_rules_tsv, sizeof packs_common_page_rules_tsv},
    {"common/page-sentence.mustache", packs_common_page_sentence_mustache, sizeof packs_common_page_sentence_mustache},
    {"common/page-story.mustache", packs_common_page_story_mustache, sizeof packs_common_page_story_mustache},
    {"common/page-style.mustache", packs_common_page_style_mustache, sizeof packs_common_page_style_mustache},
    {"common/page-timeline.mustache", packs_common_page_timeline_mustache, sizeof packs_common_page_timeline_mustache},
    {"common/page-values.mustache", packs_common_page_values_mustache, sizeof packs_common_page_values_mustache},
    {"common/page.mustache", packs_common_page_mustache, sizeof packs_common_page_mustache},
    {"common/quote-marks.tsv", packs_common_quote_marks_tsv, sizeof packs_common_quote_marks_tsv},
    {"common/story-pairs.tsv", packs_common_story_pairs_tsv, sizeof packs_common_story_pairs_tsv},
    {"en/abbreviations.tsv", packs_en_abbreviations_tsv, sizeof packs_en_abbreviations_tsv},
    {"en/affixes.tsv", packs_en_affixes_tsv, sizeof packs_en_affixes_tsv},
    {"en/amendments.tsv", packs_en_amendments_tsv, sizeof packs_en_amendments_tsv},
    {"en/arithmetic.tsv", packs_en_arithmetic_tsv, sizeof packs_en_arithmetic_tsv},
    {"en/blocks.tsv", packs_en_blocks_tsv, sizeof packs_en_blocks_tsv},
    {"en/bylines.tsv", packs_en_bylines_tsv, sizeof packs_en_bylines_tsv},
    {"en/captions.tsv", packs_en_captions_tsv, sizeof packs_en_captions_tsv},
    {"en/claim-cues.tsv", packs_en_claim_cues_tsv, sizeof packs_en_claim_cues_tsv},
    {"en/clauses.tsv", packs_en_clauses_tsv, sizeof packs_en_clauses_tsv},
    {"en/coded-nouns.tsv", packs_en_coded_nouns_tsv, sizeof packs_en_coded_nouns_tsv},
    {"en/conditions.tsv", packs_en_conditions_tsv, sizeof packs_en_conditions_tsv},
    {"en/contrasts.tsv", packs_en_contrasts_tsv, sizeof packs_en_contrasts_tsv},
    {"en/count-states.tsv", packs_en_count_states_tsv, sizeof packs_en_count_states_tsv},
    {"en/counted-nouns.tsv", packs_en_counted_nouns_tsv, sizeof packs_en_counted_nouns_tsv},
    {"en/cues.tsv", packs_en_cues_tsv, sizeof packs_en_cues_tsv},
    {"en/currencies.tsv", packs_en_currencies_tsv, sizeof packs_en_currencies_tsv},
    {"en/date-order.tsv", packs_en_date_order_tsv, sizeof packs_en_date_order_tsv},
    {"en/date-words.tsv", packs_en_date_words_tsv, sizeof packs_en_date_words_tsv},
    {"en/day-parts.tsv", packs_en_day_parts_tsv, sizeof packs_en_day_parts_tsv},
    {"en/document-frequencies.tsv", packs_en_document_frequencies_tsv, sizeof packs_en_document_frequencies_tsv},
    {"en/events.tsv", packs_en_events_tsv, sizeof packs_en_events_tsv},
    {"en/examples-ages.tsv", packs_en_examples_ages_tsv, sizeof packs_en_examples_ages_tsv},
    {"en/examples-attributions.tsv", packs_en_examples_attributions_tsv, sizeof packs_en_examples_attributions_tsv},
    {"en/examples-contrasts.tsv", packs_en_examples_contrasts_tsv, sizeof packs_en_examples_contrasts_tsv},
    {"en/examples-dates.tsv", packs_en_examples_dates_tsv, sizeof packs_en_examples_dates_tsv},
    {"en/examples-names.tsv", packs_en_examples_names_tsv, sizeof packs_en_examples_names_tsv},
    {"en/examples-quantities.tsv", packs_en_examples_quantities_tsv, sizeof packs_en_examples_quantities_tsv},
    {"en/examples-quotes.tsv", packs_en_examples_quotes_tsv, sizeof packs_en_examples_quotes_tsv},
    {"en/examples-sentences.tsv", packs_en_examples_sentences_tsv, sizeof packs_en_examples_sentences_tsv},
    {"en/examples-stances.tsv", packs_en_examples_stances_tsv, sizeof packs_en_examples_stances_tsv},
    {"en/function-words.tsv", packs_en_function_words_tsv, sizeof packs_en_function_words_tsv},
    {"en/hanging-openings.tsv", packs_en_hanging_openings_tsv, sizeof packs_en_hanging_openings_tsv},
    {"en/labels.tsv", packs_en_labels_tsv, sizeof packs_en_labels_tsv},
    {"en/lettered.tsv", packs_en_lettered_tsv, sizeof packs_en_lettered_tsv},
    {"en/line-counters.tsv", packs_en_line_counters_tsv, sizeof packs_en_line_counters_tsv},
    {"en/line-openings.tsv", packs_en_line_openings_tsv, sizeof packs_en_line_openings_tsv},
    {"en/money-scales.tsv", packs_en_money_scales_tsv, sizeof packs_en_money_scales_tsv},
    {"en/months.tsv", packs_en_months_tsv, sizeof packs_en_months_tsv},
    {"en/name-joints.tsv", packs_en_name_joints_tsv, sizeof packs_en_name_joints_tsv},
    {"en/name-words.tsv", packs_en_name_words_tsv, sizeof packs_en_name_words_tsv},
    {"en/noun-endings.tsv", packs_en_noun_endings_tsv, sizeof packs_en_noun_endings_tsv},
    {"en/noun-order.tsv", packs_en_noun_order_tsv, sizeof packs_en_noun_order_tsv},
    {"en/numerals.tsv", packs_en_numerals_tsv, sizeof packs_en_numerals_tsv},
    {"en/occasions.tsv", packs_en_occasions_tsv, sizeof packs_en_occasions_tsv},
    {"en/ordinals.tsv", packs_en_ordinals_tsv, sizeof packs_en_ordinals_tsv},
    {"en/organizations.tsv", packs_en_organizations_tsv, sizeof packs_en_organizations_tsv},
    {"en/places.tsv", packs_en_places_tsv, sizeof packs_en_places_tsv},
    {"en/pronouns.tsv", packs_en_pronouns_tsv, sizeof packs_en_pronouns_tsv},
    {"en/purposes.tsv", packs_en_purposes_tsv, sizeof packs_en_purposes_tsv},
    {"en/qualifiers.tsv", packs_en_qualifiers_tsv, sizeof packs_en_qualifiers_tsv},
    {"en/quantity-words.tsv", packs_en_quantity_words_tsv, sizeof packs_en_quantity_words_tsv},
    {"en/reader-words.tsv", packs_en_reader_words_tsv, sizeof packs_en_reader_words_tsv},
    {"en/relative-dates.tsv", packs_en_relative_dates_tsv, sizeof packs_en_relative_dates_tsv},
    {"en/settings.tsv", packs_en_settings_tsv, sizeof packs_en_settings_tsv},
    {"en/source-cues.tsv", packs_en_source_cues_tsv, sizeof packs_en_source_cues_tsv},
    {"en/source-nouns.tsv", packs_en_source_nouns_tsv, sizeof packs_en_source_nouns_tsv},
    {"en/stances.tsv", packs_en_stances_tsv, sizeof packs_en_stances_tsv},
    {"en/status-patterns.tsv", packs_en_status_patterns_tsv, sizeof packs_en_status_patterns_tsv},
    {"en/status-words.tsv", packs_en_status_words_tsv, sizeof packs_en_status_words_tsv},
    {"en/steps.tsv", packs_en_steps_tsv, sizeof packs_en_steps_tsv},
    {"en/stopwords.tsv", packs_en_stopwords_tsv, sizeof packs_en_stopwords_tsv},
    {"en/synonyms.tsv", packs_en_synonyms_tsv, sizeof packs_en_synonyms_tsv},
    {"en/titles.tsv", packs_en_titles_tsv, sizeof packs_en_titles_tsv},
    {"en/translations.tsv", packs_en_translations_tsv, sizeof packs_en_translations_tsv},
    {"en/units-before.tsv", packs_en_units_before_tsv, sizeof packs_en_units_before_tsv},
    {"en/units.tsv", packs_en_units_tsv, sizeof packs_en_units_tsv},
    {"en/value-words.tsv", packs_en_value_words_tsv, sizeof packs_en_value_words_tsv},
    {"en/weekdays.tsv", packs_en_weekdays_tsv, sizeof packs_en_weekdays_tsv},
    {"en/withdrawals.tsv", packs_en_withdrawals_tsv, sizeof packs_en_withdrawals_tsv},
    {"en/work-words.tsv", packs_en_work_words_tsv, sizeof packs_en_work_words_tsv},
    {"en/zones.tsv", packs_en_zones_tsv, sizeof packs_en_zones_tsv},
    {"id/abbreviations.tsv", packs_id_abbreviations_tsv, sizeof packs_id_abbreviations_tsv},
    {"id/affixes.tsv", packs_id_affixes_tsv, sizeof packs_id_affixes_tsv},
    {"id/amendments.tsv", packs_id_amendments_tsv, sizeof packs_id_amendments_tsv},
    {"id/arithmetic.tsv", packs_id_arithmetic_tsv, sizeof packs_id_arithmetic_tsv},
    {"id/blocks.tsv", packs_id_blocks_tsv, sizeof packs_id_blocks_tsv},
    {"id/bylines.tsv", packs_id_bylines_tsv, sizeof packs_id_bylines_tsv},
    {"id/captions.tsv", packs_id_captions_tsv, sizeof packs_id_captions_tsv},
    {"id/claim-cues.tsv", packs_id_claim_cues_tsv, sizeof packs_id_claim_cues_tsv},
    {"id/clauses.tsv", packs_id_clauses_tsv, sizeof packs_id_clauses_tsv},
    {"id/coded-nouns.tsv", packs_id_coded_nouns_tsv, sizeof packs_id_coded_nouns_tsv},
    {"id/conditions.tsv", packs_id_conditions_tsv, sizeof packs_id_conditions_tsv},
    {"id/contrasts.tsv", packs_id_contrasts_tsv, sizeof packs_id_contrasts_tsv},
    {"id/count-states.tsv", packs_id_count_states_tsv, sizeof packs_id_count_states_tsv},
    {"id/counted-nouns.tsv", packs_id_counted_nouns_tsv, sizeof packs_id_counted_nouns_tsv},
    {"id/cues.tsv", packs_id_cues_tsv, sizeof packs_id_cues_tsv},
    {"id/currencies.tsv", packs_id_currencies_tsv, sizeof packs_id_currencies_tsv},
    {"id/date-order.tsv", packs_id_date_order_tsv, sizeof packs_id_date_order_tsv},
    {"id/date-words.tsv", packs_id_date_words_tsv, sizeof packs_id_date_words_tsv},
    {"id/day-parts.tsv", packs_id_day_parts_tsv, sizeof packs_id_day_parts_tsv},
    {"id/document-frequencies.tsv", packs_id_document_frequencies_tsv, sizeof packs_id_document_frequencies_tsv},
    {"id/events.tsv", packs_id_events_tsv, sizeof packs_id_events_tsv},
    {"id/examples-ages.tsv", packs_id_examples_ages_tsv, sizeof packs_id_examples_ages_tsv},
    {"id/examples-attributions.tsv", packs_id_examples_attributions_tsv, sizeof packs_id_examples_attributions_tsv},
    {"id/examples-contrasts.tsv", packs_id_examples_contrasts_tsv, sizeof packs_id_examples_contrasts_tsv},
    {"id/examples-dates.tsv", packs_id_examples_dates_tsv, sizeof packs_id_examples_dates_tsv},
    {"id/examples-names.tsv", packs_id_examples_names_tsv, sizeof packs_id_examples_names_tsv},
    {"id/examples-quantities.tsv", packs_id_examples_quantities_tsv, sizeof packs_id_examples_quantities_tsv},
    {"id/examples-quotes.tsv", packs_id_examples_quotes_tsv, sizeof packs_id_examples_quotes_tsv},
    {"id/examples-sentences.tsv", packs_id_examples_sentences_tsv, sizeof packs_id_examples_sentences_tsv},
    {"id/examples-stances.tsv", packs_id_examples_stances_tsv, sizeof packs_id_examples_stances_tsv},
    {"id/function-words.tsv", packs_id_function_words_tsv, sizeof packs_id_function_words_tsv},
    {"id/hanging-openings.tsv", packs_id_hanging_openings_tsv, sizeof packs_id_hanging_openings_tsv},
    {"id/labels.tsv", packs_id_labels_tsv, sizeof packs_id_labels_tsv},
    {"id/lettered.tsv", packs_id_lettered_tsv, sizeof packs_id_lettered_tsv},
    {"id/line-counters.tsv", packs_id_line_counters_tsv, sizeof packs_id_line_counters_tsv},
    {"id/line-openings.tsv", packs_id_line_openings_tsv, sizeof packs_id_line_openings_tsv},
    {"id/money-scales.tsv", packs_id_money_scales_tsv, sizeof packs_id_money_scales_tsv},
    {"id/months.tsv", packs_id_months_tsv, sizeof packs_id_months_tsv},
    {"id/name-joints.tsv", packs_id_name_joints_tsv, sizeof packs_id_name_joints_tsv},
    {"id/name-words.tsv", packs_id_name_words_tsv, sizeof packs_id_name_words_tsv},
    {"id/names.model", packs_id_names_model, sizeof packs_id_names_model},
    {"id/names.model.txt", packs_id_names_model_txt, sizeof packs_id_names_model_txt},
    {"id/noun-endings.tsv", packs_id_noun_endings_tsv, sizeof packs_id_noun_endings_tsv},
    {"id/noun-order.tsv", packs_id_noun_order_tsv, sizeof packs_id_noun_order_tsv},
    {"id/numerals.tsv", packs_id_numerals_tsv, sizeof packs_id_numerals_tsv},
    {"id/occasions.tsv", packs_id_occasions_tsv, sizeof packs_id_occasions_tsv},
    {"id/ordinals.tsv", packs_id_ordinals_tsv, sizeof packs_id_ordinals_tsv},
    {"id/organizations.tsv", packs_id_organizations_tsv, sizeof packs_id_organizations_tsv},
    {"id/pending-weights.tsv", packs_id_pending_weights_tsv, sizeof packs_id_pending_weights_tsv},
    {"id/places.tsv", packs_id_places_tsv, sizeof packs_id_places_tsv},
    {"id/pronouns.tsv", packs_id_pronouns_tsv, sizeof packs_id_pronouns_tsv},
    {"id/purposes.tsv", packs_id_purposes_tsv, sizeof packs_id_purposes_tsv},
    {"id/qualifiers.tsv", packs_id_qualifiers_tsv, sizeof packs_id_qualifiers_tsv},
    {"id/quantity-words.tsv", packs_id_quantity_words_tsv, sizeof packs_id_quantity_words_tsv},
    {"id/reader-words.tsv", packs_id_reader_words_tsv, sizeof packs_id_reader_words_tsv},
    {"id/relative-dates.tsv", packs_id_relative_dates_tsv, sizeof packs_id_relative_dates_tsv},
    {"id/settings.tsv", packs_id_settings_tsv, sizeof packs_id_settings_tsv},
    {"id/source-cues.tsv", packs_id_source_cues_tsv, sizeof packs_id_source_cues_tsv},
    {"id/source-nouns.tsv", packs_id_source_nouns_tsv, sizeof packs_id_source_nouns_tsv},
    {"id/stances.tsv", packs_id_stances_tsv, sizeof packs_id_stances_tsv},
    {"id/status-patterns.tsv", packs_id_status_patterns_tsv, sizeof packs_id_status_patterns_tsv},
    {"id/status-words.tsv", packs_id_status_words_tsv, sizeof packs_id_status_words_tsv},
    {"id/steps.tsv", packs_id_steps_tsv, sizeof packs_id_steps_tsv},
    {"id/stopwords.tsv", packs_id_stopwords_tsv, sizeof packs_id_stopwords_tsv},
    {"id/synonyms.tsv", packs_id_synonyms_tsv, sizeof packs_id_synonyms_tsv},
    {"id/titles.tsv", packs_id_titles_tsv, sizeof packs_id_titles_tsv},
    {"id/translations.tsv", packs_id_translations_tsv, sizeof packs_id_translations_tsv},
    {"id/units-before.tsv", packs_id_units_before_tsv, sizeof packs_id_units_before_tsv},
    {"id/units.tsv", packs_id_units_tsv, sizeof packs_id_units_tsv},
    {"id/value-words.tsv", packs_id_value_words_tsv, sizeof packs_id_value_words_tsv},
    {"id/verb-starts.tsv", packs_id_verb_starts_tsv, sizeof packs_id_verb_starts_tsv},
    {"id/weekdays.tsv", packs_id_weekdays_tsv, sizeof packs_id_weekdays_tsv},
    {"id/withdrawals.tsv", packs_id_withdrawals_tsv, sizeof packs_id_withdrawals_tsv},
    {"id/work-words.tsv", packs_id_work_words_tsv, sizeof packs_id_work_words_tsv},
    {"id/zones.tsv", packs_id_zones_tsv, sizeof packs_id_zones_tsv},
};
const size_t sanad_pack_file_count = 205;
const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }
