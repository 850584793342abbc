using System.ComponentModel.DataAnnotations;
using Mediator;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// A citizen applies. Station and county look at it as they do at one on paper. Sent again it is one application; what is to be mended in it
/// the station mends, which meets her anyway. No word of it goes into the audit log beyond that she has called: the log would tie her complaints to a name.
/// </summary>
/// <param name="Facts">Whether she is experienced is for the station to say, and not taken from here.</param>
/// <param name="Rules">The <see cref="VolunteerRules.Version"/> that she has read and agrees to.</param>
[RequireCitizen]
public sealed record ApplyAsVolunteer(
    [property: Required(ErrorMessage = "请填你的资料。")] VolunteerFacts Facts,
    [property: Required(ErrorMessage = "请先看约定，同意了再交。"), StringLength(16, ErrorMessage = "约定更新了，请重新看一遍再交。")]
        string Rules
) : ICommand<Unit>
{
    public override string ToString() => "ApplyAsVolunteer(redacted)";
}

internal sealed class ApplyAsVolunteerHandler(AppDbContext db, CallContext call, Applicants applicants, VolunteerFactsWriter writer)
    : ICommandHandler<ApplyAsVolunteer, Unit>
{
    /// <exception cref="DomainException"><c>volunteer-rules</c>; <c>volunteer-applied</c>: she stands in the registry already, under another
    /// number; what <see cref="VolunteerFactsWriter"/> refuses</exception>
    public async ValueTask<Unit> Handle(ApplyAsVolunteer command, CancellationToken cancellationToken)
    {
        var applicant = applicants.RequirePerson();
        if (command.Rules != VolunteerRules.Version)
        {
            throw new DomainException(VolunteerErrors.RulesOutdated);
        }

        var known = await applicants.FindAsync(applicant, cancellationToken);
        if (known is { HasEnded: false })
        {
            return await writer.IsReachedByAsync(known, command.Facts.Phone, cancellationToken)
                ? Unit.Value
                : throw new DomainException(VolunteerErrors.Applied);
        }

        known?.ForgetApplicant();
        var volunteer = Volunteer.OfApplicant(Ids.New(call.Now), applicant, command.Rules, call.Now);
        var facts = command.Facts with { Terms = command.Facts.Terms with { Experienced = false } };
        await writer.WriteAnywhereAsync(volunteer, facts, cancellationToken);
        volunteer.Apply();
        db.Add(volunteer);
        return Unit.Value;
    }
}
