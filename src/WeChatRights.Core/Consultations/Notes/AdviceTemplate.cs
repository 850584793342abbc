using Mediator;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>What is usually said and done on a topic, to begin a note with. Places like 【哪一天】 are to be filled in.</summary>
/// <param name="Topic">Code of a <see cref="ConsultationTopic"/>.</param>
/// <param name="Points">To go through with her, one line each.</param>
public sealed record AdviceTemplate(
    string Topic,
    string Opening,
    IReadOnlyList<string> Points,
    IReadOnlyList<TemplateStep> Steps,
    IReadOnlyList<string> Articles
)
{
    public static IReadOnlyList<AdviceTemplate> All { get; } =
        ReferenceData.Read<List<AdviceTemplate>>("Consultations.Data.advice-templates.json");

    /// <summary>In the words of the topic.</summary>
    public string Name => ConsultationTopic.Of(Topic).Words;

    /// <summary>Opening and points, as the beginning of the advice.</summary>
    public string Text => string.Join('\n', Points.Select(point => $"· {point}").Prepend(Opening));
}

/// <param name="Days">Until so many days from the day of writing.</param>
public sealed record TemplateStep(string What, StepBy Who, int Days);

/// <summary>The templates of all topics.</summary>
[RequireStaff]
public sealed record ListAdviceTemplates : IQuery<IReadOnlyList<AdviceTemplate>>;

internal sealed class ListAdviceTemplatesHandler : IQueryHandler<ListAdviceTemplates, IReadOnlyList<AdviceTemplate>>
{
    public ValueTask<IReadOnlyList<AdviceTemplate>> Handle(ListAdviceTemplates query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AdviceTemplate.All);
}
