using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>I take a break: no work is given until <see cref="ResumeMyVolunteering"/>. The same again changes nothing.</summary>
/// <param name="Reason">Nobody has to give one (志愿服务条例 art. 3).</param>
[RequireStaff]
public sealed record PauseMyVolunteering([property: StringLength(300, ErrorMessage = "原因最多 300 个字。")] string? Reason)
    : ICommand<Unit>
{
    public override string ToString() => "PauseMyVolunteering(redacted)";
}

/// <summary>The break is over. Only one that I took myself: what the station has paused the station resumes.</summary>
[RequireStaff]
public sealed record ResumeMyVolunteering : ICommand<Unit>;

/// <summary>I stop for good; what is not needed for the service record is forgotten, and the account is a volunteer's no more.</summary>
/// <param name="Reason">As in <see cref="PauseMyVolunteering"/>.</param>
[RequireStaff]
public sealed record LeaveVolunteering([property: StringLength(300, ErrorMessage = "原因最多 300 个字。")] string? Reason) : ICommand<Unit>
{
    public override string ToString() => "LeaveVolunteering(redacted)";
}

internal sealed class PauseMyVolunteeringHandler(OwnVolunteering own, CallContext call, AuditTrail audit)
    : ICommandHandler<PauseMyVolunteering, Unit>,
        ICommandHandler<ResumeMyVolunteering, Unit>,
        ICommandHandler<LeaveVolunteering, Unit>
{
    private const string NoReason = "本人在手机上办的";

    public async ValueTask<Unit> Handle(PauseMyVolunteering command, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        if (me is not { State: VolunteerState.Paused, PausedHerself: true })
        {
            me.PauseHerself(Reason(command.Reason), call.Now);
            audit.RecordObject(call, "VolunteerPaused", me.Id.ToString());
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ResumeMyVolunteering command, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        if (me.State != VolunteerState.Active)
        {
            me.ResumeHerself(call.Now);
            audit.RecordObject(call, "VolunteerResumed", me.Id.ToString());
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(LeaveVolunteering command, CancellationToken cancellationToken)
    {
        var me = await own.GetAsync(cancellationToken);
        me.LeaveHerself(Reason(command.Reason), call.Now);
        audit.RecordObject(call, "VolunteerLeft", me.Id.ToString());
        return Unit.Value;
    }

    private static string Reason(string? given) => string.IsNullOrWhiteSpace(given) ? NoReason : given.Trim();
}
