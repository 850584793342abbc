using System.Linq.Expressions;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>Whom a search for times may find. Whether the licence lasts until the day is asked of each one.</summary>
internal static class AbleProviders
{
    /// <inheritdoc cref="Rules"/>
    public static IQueryable<Provider> AbleTo(this IQueryable<Provider> providers, string? topicCode, Sex? wanted) =>
        Rules(topicCode, wanted).Aggregate(providers, (able, rule) => able.Where(rule));

    /// <param name="topicCode">Only who knows about it.</param>
    /// <exception cref="DomainException"><c>unknown-topic</c></exception>
    public static IReadOnlyList<Expression<Func<Provider, bool>>> Rules(string? topicCode, Sex? wanted)
    {
        List<Expression<Func<Provider, bool>>> rules = [provider => provider.VerifiedAt != null && provider.LeftAt == null];
        if (wanted is { } sex)
        {
            rules.Add(provider => provider.Sex == sex);
        }

        if (topicCode is not null)
        {
            var topic = ConsultationTopic.Of(topicCode);
            var speciality = topic.Speciality;
            rules.Add(provider => speciality == null || provider.Specialities.Contains(speciality));
            rules.Add(provider => !topic.ForMinors || provider.ForMinors);
            rules.Add(provider => (provider.Profession == Profession.Counsellor) == topic.Counsel);
        }

        return rules;
    }
}
