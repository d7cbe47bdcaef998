/// What the judges of groups see: whether all reports of a group state one fact, or no two of them do.
package enum GroupFeature: Int, CaseIterable, Sendable {
  // The group.
  case size, outlets, articles, perArticle, dropped, link, parentLink, storyArticles
  case storyStatements, distinct
  // Probabilities of its pairs.
  case mean, least, quarter, median, greatest, weakest, secondWeakest
  case acrossCount, acrossSum, meanAcross, leastAcross, greatestAcross, weakestOutlet
  case held, outside
  // Words that nearly all members have.
  case core, coreShare, coreCount, coreMin, coreMean, coreRarest, coreSecond
  // Values and names.
  case numbersDiffering, numbersShared, namesShared
  case quantitiesDiffering, daysDiffering, hoursMin, speakersMin
  // Its pairs as the first judge sees them.
  case articleContainmentMin, articleContainmentMean, elsewhereMean, matterMin, matterMean
  case matterContainmentMean, frameMean, frameMax, namesElsewhere, numbersElsewhere
  case negatedOne, plannedOne, placeDifference, gramsMin, gramsMean, rareInBothMin
  case matterRarestMin
  // Its members.
  case attributedShare, quotingShare, connectedShare, questionMax, openMax, unrunningMax
  case placeSpread, titleMean, wordsMin, wordsMax, negatedMix, plannedMix
}
