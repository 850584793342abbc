using Mediator;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// How her application stands, and what she agrees to when she makes one. No proof is asked, and whoever holds her phone may read it: so
/// nothing that she has told is in it.
/// </summary>
[RequireCitizen]
public sealed record GetMyApplication : IQuery<MyApplication>;

/// <param name="RulesVersion">To be sent with the application; <paramref name="Rules"/> are its lines.</param>
/// <param name="State">Null: she has made none, or it is forgotten.</param>
/// <param name="Text">The state in plain words, with what comes next.</param>
/// <param name="Reason">What the station or the county says about it; mostly empty.</param>
/// <param name="MayApply">There is none, or the last one was refused.</param>
public sealed record MyApplication(
    string RulesVersion,
    IReadOnlyList<string> Rules,
    VolunteerState? State,
    string Text,
    string Reason,
    DateTimeOffset? Since,
    bool MayApply
);

internal sealed class GetMyApplicationHandler(Applicants applicants) : IQueryHandler<GetMyApplication, MyApplication>
{
    public async ValueTask<MyApplication> Handle(GetMyApplication query, CancellationToken cancellationToken)
    {
        var mine = await applicants.FindAsync(applicants.RequirePerson(), cancellationToken);
        return new MyApplication(
            VolunteerRules.Version,
            VolunteerRules.Lines,
            mine?.State,
            TextOf(mine?.State),
            mine?.State is VolunteerState.Refused ? mine.StateReason : "",
            mine?.StateSince,
            mine is null or { HasEnded: true }
        );
    }

    private static string TextOf(VolunteerState? state) =>
        state switch
        {
            VolunteerState.Applied => "收到了。维权站会看，再和你联系，约时间见一面，带上身份证和资格证。",
            VolunteerState.StationVetted => "维权站看过了，正在等县区妇联批准。",
            VolunteerState.Active => "批准了，欢迎你。请到维权站领账号，以后排班和任务都在手机上看。",
            VolunteerState.Paused => "现在暂停服务，不安排。",
            VolunteerState.Refused => "这次没有批准。以后可以再申请。",
            VolunteerState.Left => "已经离开。想再来，可以重新申请。",
            _ => "还没有申请。",
        };
}
