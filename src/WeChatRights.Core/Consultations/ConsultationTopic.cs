using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations;

/// <summary>What she may want to ask about, in her words, and what follows from it.</summary>
/// <param name="Category">Leaf of the catalogue; its first letter is the speciality that is looked for.</param>
/// <param name="FreeAid">When the law gives legal aid for it, in a sentence for her; null: it says nothing special.</param>
/// <param name="Article">Where that stands.</param>
/// <param name="Urgent">The emergency numbers and the hotline come first.</param>
/// <param name="ForMinors">Only who is cleared for minors (未成年人保护法 art. 62).</param>
/// <param name="Counsel">A counsellor rather than a lawyer.</param>
public sealed record ConsultationTopic(
    string Code,
    string Words,
    string Category,
    string? FreeAid,
    string? Article,
    bool Urgent,
    bool ForMinors,
    bool Counsel
)
{
    public static IReadOnlyList<ConsultationTopic> All { get; } =
        ReferenceData.Read<List<ConsultationTopic>>("Consultations.Data.topics.json");

    /// <exception cref="DomainException"><c>unknown-topic</c></exception>
    public static ConsultationTopic Of(string code) =>
        All.FirstOrDefault(topic => topic.Code == code) ?? throw new DomainException(ConsultationErrors.UnknownTopic);

    /// <summary>Chapter of the catalogue that a provider has to know; null: anybody will do.</summary>
    internal string? Speciality => Category[0] == 'Z' ? null : Category[..1];
}

[AllowAnyone]
public sealed record ListConsultationTopics : IQuery<IReadOnlyList<ConsultationTopic>>;

internal sealed class ListConsultationTopicsHandler : IQueryHandler<ListConsultationTopics, IReadOnlyList<ConsultationTopic>>
{
    public ValueTask<IReadOnlyList<ConsultationTopic>> Handle(ListConsultationTopics query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ConsultationTopic.All);
}
