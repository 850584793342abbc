using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>What other organs owe, beside the limits of our own.</summary>
public sealed class TrackedTests(Databases databases)
{
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LimitOfTheCourt_Passed_LiftsNoCaseAndIsStillToBeUrged(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(
            staff.Station,
            new TrackOthers(caseId, ClockKind.UrgentProtectionOrder, core.Now.AddHours(-1), "演示：法院已受理。")
        );
        await core.TurnToAsync(core.Now.AddHours(24));

        Assert.DoesNotContain(caseId, await core.Dispatcher.QueryAsync(Jobs, new FindOverdueCases()));
        await core.Dispatcher.SendAsync(Jobs, new EscalateOverdueCase(caseId));
        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));

        Assert.Equal((true, ClockKind.Handling), (seen.Row.IsMine, seen.Row.DueKind)); // No queue calls it overdue.
        Assert.Contains(seen.Clocks, clock => clock is { Kind: ClockKind.UrgentProtectionOrder, StoppedAt: null });
        await core.Dispatcher.SendAsync(staff.Station, new EndTracking(caseId, ClockKind.UrgentProtectionOrder, "演示：保护令已作出。"));
        seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(CaseEventKind.OthersAnswered, seen.Timeline[0].Kind);
        Assert.DoesNotContain(seen.Clocks, clock => clock is { Kind: ClockKind.UrgentProtectionOrder, StoppedAt: null });
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Track_WrongTimeOrALimitOfOurs_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var fine = new TrackOthers(caseId, ClockKind.AidDecision, core.Now, "演示：已受理。");

        foreach (
            var wrong in new[]
            {
                fine with
                {
                    Since = core.Now.AddMinutes(1),
                },
                fine with
                {
                    Since = core.Now.AddDays(-367),
                },
                fine with
                {
                    Kind = ClockKind.Handling,
                },
                fine with
                {
                    Kind = ClockKind.PetitionReplyExtended,
                },
            }
        )
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, wrong));
            Assert.Equal(CommonErrors.Invalid, refusal.Error);
        }

        Assert.Equal(0, await core.LookAsync(db => db.Set<CaseClock>().CountAsync(clock => clock.Kind == ClockKind.AidDecision)));
    }
}
