using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>Whom a search for times may find. Whether the licence lasts until the day is asked of each one.</summary>
internal static class AbleProviders
{
    /// <param name="topicCode">Only who knows about it.</param>
    /// <exception cref="DomainException"><c>unknown-topic</c></exception>
    public static IQueryable<Provider> AbleTo(this IQueryable<Provider> providers, string? topicCode, Sex? wanted)
    {
        var able = providers.Where(provider => provider.VerifiedAt != null && provider.LeftAt == null);
        if (wanted is { } sex)
        {
            able = able.Where(provider => provider.Sex == sex);
        }

        if (topicCode is null)
        {
            return able;
        }

        var topic = ConsultationTopic.Of(topicCode);
        var speciality = topic.Speciality;
        return able.Where(provider => speciality == null || provider.Specialities.Contains(speciality))
            .Where(provider => !topic.ForMinors || provider.ForMinors)
            .Where(provider => (provider.Profession == Profession.Counsellor) == topic.Counsel);
    }
}
