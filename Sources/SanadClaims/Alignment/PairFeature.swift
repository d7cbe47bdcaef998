/// What the first judge of pairs sees: whether two statements of a story state the same fact.
///
/// The weight of a word is how rare it is in the story. Of what has two directions, the lower and the higher
/// value. The tables of trees have the features in this order.
package enum PairFeature: Int, CaseIterable, Sendable {
  // Words in common.
  case cosine, containmentMin, containmentMax, sharedCount, sharedWeight
  case rarest, secondRarest, thirdRarest, missingRarest
  case grams, weightedGrams, clause
  // Words that pick a statement within the two articles.
  case articleCosine, articleContainmentMin, articleContainmentMax, uniqueCount, rareInBoth
  // Words that one lacks: its article has them elsewhere, or nowhere.
  case elsewhereMin, elsewhereMax, elsewhereSum, elsewhereTopMin, elsewhereTopMax
  case absentMin, absentMax, numbersElsewhere, namesElsewhere
  // What is stated, without who says so and when.
  case matterCosine, matterContainmentMin, matterContainmentMax, matterCount, matterRarest
  case matterRest, frameShare, scopeCosine, scopeContainmentMin, bareCosine, bareContainmentMin
  case matterWeightMin, matterWeightMax, matterMarginMin, matterMarginMax
  // Names and values.
  case namesWeight, namesDisjoint, capitalsWeight, numbersShared, numbersDisjoint
  case quantitiesAgreeing, quantitiesDiffering, daysShared, daysDiffering, hours, speakers
  // Neighbours, and rivals in the other's article.
  case context, window, windowGain, previousBoth, nextBoth, previousOne, nextOne
  case marginMin, marginMax, rivalMax
  // Each statement.
  case wordsMin, wordsMax, weightMin, weightMax, placeMin, placeMax, placeDifference
  case titleMin, titleMax, quotedMin, quotedMax, numberCountMax, nameCountMax
  case negatedOne, negatedBoth, plannedOne, plannedBoth, quotingOne, quotingBoth
  case attributedOne, attributedBoth, questionMax, connectedMax, openMax, unrunningMax
  // The story.
  case sameOutlet, articleCount
}
