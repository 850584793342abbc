using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>One article that a note may cite.</summary>
/// <param name="Code">Stable: signed notes hold it.</param>
/// <param name="Law">Full name.</param>
/// <param name="Article">For example 第32条第4项.</param>
/// <param name="Text">Our own sentence of what it says, never the wording of the law.</param>
/// <param name="Topics">Codes of <see cref="ConsultationTopic"/> that it fits.</param>
/// <param name="Checked">The sentence was held against the text of the law; otherwise whoever cites it has to look there.</param>
/// <param name="Alias">What people call the law.</param>
public sealed record LawArticle(
    string Code,
    string Law,
    string Article,
    string Text,
    IReadOnlyList<string> Topics,
    bool Checked,
    string? Alias = null
)
{
    public static IReadOnlyList<LawArticle> All { get; } = ReferenceData.Read<List<LawArticle>>("Consultations.Data.articles.json");

    /// <summary>《反家庭暴力法》第23条</summary>
    public string Citation => $"《{Law}》{Article}";

    public static LawArticle? Find(string code) => All.FirstOrDefault(article => article.Code == code);

    /// <summary>All words occur in name, number or sentence; spaces between the words.</summary>
    internal bool Matches(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => $"{Law}{Alias}{Article}{Text}{Code}".Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Looks up articles to cite: by words, those of the topic first; without words, those of the topic.</summary>
/// <param name="Topic">Code of a topic; unknown ones fit nothing.</param>
[RequireStaff]
public sealed record FindArticles(
    [property: StringLength(50, ErrorMessage = "最多输入 50 个字。")] string? Text,
    [property: StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string? Topic
) : IQuery<IReadOnlyList<LawArticle>>
{
    public const int Most = 20;
}

internal sealed class FindArticlesHandler : IQueryHandler<FindArticles, IReadOnlyList<LawArticle>>
{
    public ValueTask<IReadOnlyList<LawArticle>> Handle(FindArticles query, CancellationToken cancellationToken)
    {
        bool OfTopic(LawArticle article) => query.Topic is { } topic && article.Topics.Contains(topic);
        var found = string.IsNullOrWhiteSpace(query.Text)
            ? LawArticle.All.Where(OfTopic)
            : LawArticle.All.Where(article => article.Matches(query.Text)).OrderByDescending(OfTopic);
        return ValueTask.FromResult<IReadOnlyList<LawArticle>>([.. found.Take(FindArticles.Most)]);
    }
}
