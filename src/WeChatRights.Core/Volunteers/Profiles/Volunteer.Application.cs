using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Who has applied by the mini-program.</summary>
internal sealed partial class Volunteer
{
    /// <summary>
    /// Keyed digest of the citizen who applied: who reads the database alone cannot tell which complaints are those of this volunteer. Null: taken
    /// in by staff, or forgotten.
    /// </summary>
    public byte[]? Applicant { get; private set; }

    /// <summary>The <see cref="VolunteerRules.Version"/> she agreed to; empty: on paper.</summary>
    public string AgreedRules { get; private set; } = "";

    /// <summary>She has applied herself.</summary>
    public bool AppliedOnline => RegisteredBy is null;

    public static Volunteer OfApplicant(Guid id, byte[] applicant, string rules, DateTimeOffset now) =>
        new(id, registeredBy: null, now) { Applicant = applicant, AgreedRules = rules };

    /// <summary>The application is complete: the station hears of it.</summary>
    public void Apply() => Raise(new VolunteerNews(Id, VolunteerNewsKind.Applied, Home, ByHerself: true));

    /// <summary>She is told nothing any more under this profile: her account is gone, or she applies anew.</summary>
    public void ForgetApplicant() => Applicant = null;
}
