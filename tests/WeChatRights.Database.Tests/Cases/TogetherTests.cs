using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>One matter filed twice is found, merged and taken apart again; another is linked.</summary>
public sealed class TogetherTests(Databases databases)
{
    private const string Why = "演示：说的是同一件事。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MergeCase_FiledTwice_GoesOnOnceAndCanBeTakenApart(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (first, second) = (await FileAsync(core), await FileAsync(core));

        await core.Dispatcher.SendAsync(staff.Station, new MergeCase(second.Id, first.Number.ToLowerInvariant(), Why));

        var merged = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second.Id));
        var goesOn = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(first.Id));
        Assert.Equal(CaseStatus.Merged, merged.Row.Status);
        Assert.Equal((first.Id, CaseTie.MergedInto, true), Tie(merged));
        Assert.Equal((second.Id, CaseTie.MergedHere, true), Tie(goesOn));
        Assert.Equal(1, goesOn.Facts.Door.Repeats);
        Assert.Contains(second.Number, goesOn.Timeline[0].Text, StringComparison.Ordinal);
        Assert.Contains(Why, goesOn.Timeline[0].Text, StringComparison.Ordinal);
        Assert.Contains(CaseAction.SplitOff, merged.Allowed);

        await core.Dispatcher.SendAsync(staff.Station, new SplitCase(second.Id, "演示：弄错了。"));
        var alone = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second.Id));
        Assert.Equal(CaseStatus.Registered, alone.Row.Status);
        Assert.Equal((first.Id, CaseTie.None, true), Tie(alone)); // The same telephone number still says that she came before.
        Assert.Contains(alone.Clocks, clock => clock is { Kind: ClockKind.AcceptanceNotice, StoppedAt: null });
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MergeCase_OutOfSightOrHoldingOthers_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (first, second, third) = (await FileAsync(core), await FileAsync(core), await FileAsync(core));
        var elsewhere = await core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint(township: TestCity.OtherTownship));

        var unseen = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.Station, new MergeCase(second.Id, elsewhere.Number, Why))
        );
        Assert.Equal("otherNumber", Assert.Single(unseen.Fields).Key);
        await core.Dispatcher.SendAsync(staff.Station, new MergeCase(third.Id, second.Number, Why));
        var holds = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.Station, new MergeCase(second.Id, first.Number, Why))
        );
        Assert.Equal(CaseErrors.MergeHolds, holds.Error);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MergeCase_EachIntoTheOtherAtOnce_OneGoesOn(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (first, second) = (await FileAsync(core), await FileAsync(core));

        await Task.WhenAll(
            TryAsync(core, staff.Station, new MergeCase(first.Id, second.Number, Why)),
            TryAsync(core, staff.Station, new MergeCase(second.Id, first.Number, Why)),
            TryAsync(core, staff.Station, new MergeCase(second.Id, first.Number, Why))
        );

        var one = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(first.Id));
        var other = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second.Id));
        Assert.Equal(1, new[] { one, other }.Count(seen => seen.Row.Status == CaseStatus.Registered));
        Assert.Equal(1, new[] { one, other }.Count(seen => seen.Row.Status == CaseStatus.Merged));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LinkCases_BothGoOn_AndEachShowsTheOther(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var first = await core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint());
        var second = await core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint());

        await core.Dispatcher.SendAsync(staff.Station, new LinkCases(second.Id, first.Number, Why));

        Assert.Equal((first.Id, CaseTie.Linked, false), Tie(await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second.Id))));
        Assert.Equal((second.Id, CaseTie.Linked, false), Tie(await core.Dispatcher.QueryAsync(staff.Station, new GetCase(first.Id))));
        var again = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.Station, new LinkCases(first.Id, second.Number, Why))
        );
        Assert.Equal(CaseErrors.AlreadyLinked, again.Error);
        await core.Dispatcher.SendAsync(staff.Station, new UnlinkCases(first.Id, second.Number, Why));
        var alone = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second.Id));
        Assert.Empty(alone.Related);
        Assert.Equal(CaseEventKind.Unlinked, alone.Timeline[0].Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordRepeat_TwiceByTelephone_IsCounted(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new RecordRepeat(caseId, IntakeChannel.Hotline, SpokeWithHer: true, Why));
        await core.Dispatcher.SendAsync(staff.County, new RecordRepeat(caseId, IntakeChannel.Visit, SpokeWithHer: true, Why));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(2, seen.Facts.Door.Repeats);
        Assert.Equal($"再次来访。{Why}", seen.Timeline[0].Text);
    }

    private static Task<FiledComplaint> FileAsync(TestCore core) =>
        core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity() });

    private static (Guid, CaseTie, bool) Tie(CaseDetails details)
    {
        var related = Assert.Single(details.Related);
        return (related.Id, related.Tie, related.SameClient);
    }

    private static async Task TryAsync(TestCore core, StaffActor by, MergeCase merge)
    {
        try
        {
            await Task.Run(() => core.Dispatcher.SendAsync(by, merge));
        }
        catch (DomainException)
        {
            // Whoever comes second finds that the other has ended.
        }
    }
}
