using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Notes;

namespace WeChatRights.Core.Tests.Consultations;

/// <summary>Templates and articles that travel with the product: complete, and what they point at is there.</summary>
public sealed class AdviceDataTests
{
    [Fact]
    public void Templates_CoverEveryTopicOnce_AndAreFitToBeSignedWhenFilledIn()
    {
        Assert.Equal(
            ConsultationTopic.All.Select(topic => topic.Code).Order(),
            AdviceTemplate.All.Select(template => template.Topic).Order()
        );
        Assert.All(
            AdviceTemplate.All,
            template =>
            {
                Assert.NotEmpty(template.Points);
                Assert.InRange(template.Steps.Count, 1, AdviceContent.MostSteps);
                Assert.All(template.Steps, step => Assert.InRange(step.Days, 0, 60));
                Assert.All(template.Articles, code => Assert.NotNull(LawArticle.Find(code)));
                Assert.True(AdviceContent.CountBlanks(template.Text) > 0, template.Topic); // Nobody signs it unread.
                Assert.True(template.Text.Length < AdviceContent.MostAdvice / 2);
            }
        );
    }

    [Fact]
    public void Articles_HaveACodeOfTheirOwnAndTopicsThatExist()
    {
        var topics = ConsultationTopic.All.Select(topic => topic.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(LawArticle.All.Count, LawArticle.All.Select(article => article.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(LawArticle.All.Count, LawArticle.All.Select(article => article.Citation).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            LawArticle.All,
            article =>
            {
                Assert.NotEmpty(article.Topics);
                Assert.All(article.Topics, topic => Assert.Contains(topic, topics));
                Assert.Matches("^第[0-9]+条$", article.Article);
                Assert.EndsWith("。", article.Text, StringComparison.Ordinal);
            }
        );
        Assert.All(topics, topic => Assert.Contains(LawArticle.All, article => article.Topics.Contains(topic)));
        Assert.Contains(LawArticle.All, article => !article.Checked);
    }

    [Theory]
    [InlineData("保护令 72", null, "FJB-28")]
    [InlineData("反家暴法 23", null, "FJB-23")]
    [InlineData("fyf-32", null, "FYF-32")]
    [InlineData("30 天", "divorce", "MFD-1077")]
    [InlineData(null, "heart", "HNFJB-21")]
    public async Task FindArticles_ByWordsOrTopic_BeginsWithTheRightOne(string? text, string? topic, string code)
    {
        var found = await new FindArticlesHandler().Handle(new FindArticles(text, topic), CancellationToken.None);

        Assert.Equal(code, found[0].Code);
        Assert.True(found.Count <= FindArticles.Most);
    }

    [Fact]
    public async Task FindArticles_WithNeither_FindsNothing()
    {
        Assert.Empty(await new FindArticlesHandler().Handle(new FindArticles("没有这种话", "divorce"), CancellationToken.None));
        Assert.Empty(await new FindArticlesHandler().Handle(new FindArticles(" ", null), CancellationToken.None));
    }
}
