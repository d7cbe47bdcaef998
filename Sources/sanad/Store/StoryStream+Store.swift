public import SanadPipeline
public import SanadStore

extension StoryStream: ArticleStream {}
