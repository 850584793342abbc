using WeChatRights.Core.Consultations.Notes;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.Notes;

/// <summary>A note while it is written.</summary>
public sealed class AdviceDraft
{
    public string? Questions { get; set; }
    public string? Advice { get; set; }
    public List<LawArticle> Articles { get; } = [];
    public List<StepDraft> Steps { get; } = [];

    /// <summary>Nothing would be lost.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Questions)
        && string.IsNullOrWhiteSpace(Advice)
        && Articles.Count == 0
        && Steps.All(step => string.IsNullOrWhiteSpace(step.What));

    /// <summary>Places of the template that are still to be filled in.</summary>
    public int Blanks =>
        AdviceContent.CountBlanks(Questions) + AdviceContent.CountBlanks(Advice) + Steps.Sum(step => AdviceContent.CountBlanks(step.What));

    public bool IsComplete => IsLongEnough(Questions) && IsLongEnough(Advice) && Blanks == 0;

    /// <summary>What is missing, in a sentence; null when nothing is.</summary>
    public string? Missing =>
        !IsLongEnough(Questions) ? "先写下她问了什么。"
        : !IsLongEnough(Advice) ? "再写下给她的建议。"
        : Blanks > 0 ? $"还有 {Blanks} 处【】没有填，请填好或删掉。"
        : null;

    /// <summary>To correct a note, one begins with its words.</summary>
    public static AdviceDraft Of(AdviceNoteView note)
    {
        var draft = new AdviceDraft { Questions = note.Content?.Questions, Advice = note.Content?.Advice };
        draft.Articles.AddRange(note.Articles);
        draft.Steps.AddRange((note.Content?.Steps ?? []).Select(step => new StepDraft(step.What, step.Who, step.Until)));
        return draft;
    }

    /// <summary>Replaces advice, steps and citations; what she asked stays.</summary>
    public void Use(AdviceTemplate template, IEnumerable<LawArticle> articles, DateOnly today)
    {
        Advice = template.Text;
        Articles.Clear();
        Articles.AddRange(articles);
        Steps.Clear();
        Steps.AddRange(template.Steps.Select(step => new StepDraft(step.What, step.Who, today.AddDays(step.Days))));
    }

    public void Cite(LawArticle article)
    {
        if (Articles.Count < AdviceContent.MostArticles && Articles.TrueForAll(cited => cited.Code != article.Code))
        {
            Articles.Add(article);
        }
    }

    public AdviceContent ToContent() =>
        new(
            Questions?.Trim() ?? "",
            Advice?.Trim() ?? "",
            [.. Articles.Select(article => article.Code)],
            [.. Steps.Where(step => !string.IsNullOrWhiteSpace(step.What)).Select(step => step.ToStep())]
        );

    public bool SaysTheSameAs(AdviceContent? other)
    {
        var mine = ToContent();
        return other is not null
            && (mine.Questions, mine.Advice) == (other.Questions, other.Advice)
            && (mine.Articles ?? []).SequenceEqual(other.Articles ?? [])
            && (mine.Steps ?? []).SequenceEqual(other.Steps ?? []);
    }

    private static bool IsLongEnough(string? text) => text?.Trim().Length >= 2;
}

/// <summary>One line of what is to be done. Lines without words are left out.</summary>
public sealed class StepDraft(string? what = null, StepBy who = StepBy.Her, DateOnly? until = null)
{
    public string? What { get; set; } = what;
    public StepBy Who { get; set; } = who;
    public DateTime? Until { get; set; } = until?.ToDateTime(TimeOnly.MinValue);

    public FollowUpStep ToStep() => new(What!.Trim(), Who, Until is { } day ? DateOnly.FromDateTime(day) : null);
}
