using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Intake;

/// <summary>All doors lead to one register.</summary>
public sealed class DoorsTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Letter_XfArt23Para2_NoticeIsDueFifteenDaysAfterTheStampNotAfterTheTyping(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var stamp = core.Now.ChinaDate().AddDays(-4);

        var filed = await core.Dispatcher.SendAsync(
            staff.Station,
            new FileOnBehalf(Named() with { Consents = [] }, new IntakeDoor(IntakeChannel.Letter, stamp))
        );

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        var notice = Assert.Single(seen.Clocks, clock => clock.Kind == ClockKind.AcceptanceNotice);
        Assert.Equal(stamp.AddDays(15), notice.DueAt.ChinaDate());
        Assert.Equal((IntakeChannel.Letter, stamp), (seen.Facts.Door.Channel, seen.Facts.Door.ReceivedOn));
        Assert.Equal(core.Now.ChinaDate(), seen.Clocks.Single(clock => clock.Kind == ClockKind.FirstContact).StartedAt.ChinaDate());
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetCaseNotice(filed.Id, CaseNoticeKind.Acceptance));
        Assert.False(paper.HasReceipt); // The paper must not speak of one.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Letter_WithoutAName_OwesNoNotice(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var door = new IntakeDoor(IntakeChannel.Letter, core.Now.ChinaDate());

        var filed = await core.Dispatcher.SendAsync(staff.Station, new FileOnBehalf(TestData.Complaint(), door));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        Assert.DoesNotContain(seen.Clocks, clock => clock.Kind == ClockKind.AcceptanceNotice);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TransferredIn_XfArt23Para3_ObjectionInFiveWorkingDaysOverNationalDay(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var stamp = new DateOnly(2026, 9, 29); // Counted: 30 September, 8 and 9 October, Saturday the 10th (worked), Monday the 12th.
        var transfer = new Transfer(TransferSender.PetitionsOffice, "叶县信访局（演示）", "演示〔2026〕1 号");

        var filed = await core.Dispatcher.SendAsync(
            staff.Station,
            new FileOnBehalf(Named() with { Consents = [] }, new IntakeDoor(IntakeChannel.TransferredIn, stamp, Transfer: transfer))
        );

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        Assert.Equal(new DateOnly(2026, 10, 12), seen.Clocks.Single(clock => clock.Kind == ClockKind.Objection).DueAt.ChinaDate());
        Assert.Equal(transfer, seen.Facts.Door.Transfer);
        Assert.Contains(CaseAction.Object, seen.Allowed);
        await core.Dispatcher.SendAsync(staff.Station, new ObjectToCase(filed.Id, "演示：属于人社部门。"));
        seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        Assert.Equal((CaseStatus.Registered, true), (seen.Row.Status, seen.Facts.Door.ObjectionPending));
        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetCaseNotice(filed.Id, CaseNoticeKind.Objection));
        Assert.Equal((transfer, null, "演示：属于人社部门。"), (paper.Sender, paper.To, paper.Words));
        await core.Dispatcher.SendAsync(staff.Station, new AnswerObjection(filed.Id, Agreed: true, "演示：同意收回。"));
        seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        Assert.Equal(CaseStatus.Returned, seen.Row.Status);
        Assert.All(seen.Clocks, clock => Assert.NotNull(clock.StoppedAt));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TransferredIn_FromAnotherOrgan_MayNotBeAnsweredWithAnObjection(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var door = new IntakeDoor(
            IntakeChannel.TransferredIn,
            core.Now.ChinaDate(),
            Transfer: new Transfer(TransferSender.OtherOrgan, "演示派出所")
        );

        var filed = await core.Dispatcher.SendAsync(staff.Station, new FileOnBehalf(Named(), door));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        Assert.DoesNotContain(CaseAction.Object, seen.Allowed);
        Assert.Equal(
            CaseErrors.NothingToObjectTo.Code,
            (
                await Assert.ThrowsAsync<DomainException>(() =>
                    core.Dispatcher.SendAsync(staff.Station, new ObjectToCase(filed.Id, "演示。"))
                )
            )
                .Error
                .Code
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hotline_DomesticViolenceAtTheCountysDesk_StaysWithWhoHeardItFirst(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var door = new IntakeDoor(IntakeChannel.Hotline);

        var violence = await core.Dispatcher.SendAsync(staff.County, new FileOnBehalf(TestData.SensitiveComplaint(), door));
        var wages = await core.Dispatcher.SendAsync(staff.County, new FileOnBehalf(TestData.Complaint(), door));

        var owners = await core.LookAsync(db => db.Set<Case>().ToDictionaryAsync(c => c.Id, c => c.OwnerId));
        Assert.Equal(staff.County.StaffId, owners[violence.Id]); // Henan Anti-DV Regulation art. 20.
        Assert.Equal(staff.Station.StaffId, owners[wages.Id]);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reporter_IsAPersonApart_RevealedWithAPurposeAndNobodysClient(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var reporter = new Reporter(ReporterRelation.Neighbour, "演示邻居", "13900000001");
        var filed = await core.Dispatcher.SendAsync(
            staff.Station,
            new FileOnBehalf(Named() with { Consents = [] }, new IntakeDoor(IntakeChannel.Hotline, Reporter: reporter))
        );
        var ofTheReporter = await core.FileCaseAsync(Named("13900000001"));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id));
        var revealed = await core.Dispatcher.QueryAsync(staff.Station, new RevealIdentity(filed.Id, UnsealPurpose.HandleCase));

        Assert.Equal(ReporterRelation.Neighbour, seen.Facts.Door.ReportedBy);
        Assert.Equal(reporter, revealed.Reporter);
        Assert.DoesNotContain(seen.Related, related => related.Id == ofTheReporter);
        Assert.Equal(0, seen.RelatedTotal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Visit_XfArt20Para3_MoreThanFiveChooseRepresentatives(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        FileOnBehalf Of(int people, params string[] representatives) =>
            new(Named(), new IntakeDoor(IntakeChannel.Visit, Group: new VisitingGroup(people, representatives)));

        var filed = await core.Dispatcher.SendAsync(staff.Station, Of(12, "演示甲", "演示乙"));

        Assert.Equal(12, (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(filed.Id))).Facts.Door.Group?.People);
        Assert.Equal(12, await core.LookAsync(db => db.Set<Complaint>().Select(c => c.People).SingleAsync()));
        await core.Dispatcher.SendAsync(staff.Station, Of(5));
        foreach (var wrong in new[] { Of(6), Of(12, "一", "二", "三", "四", "五", "六"), Of(2, "甲", "乙", "丙") })
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, wrong));
            Assert.Equal("door.group.representatives", Assert.Single(refusal.Fields).Key);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Door_ThatIsNone_IsRefusedAndNothingIsStored(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var today = core.Now.ChinaDate();
        (IntakeDoor Door, string Field)[] wrong =
        [
            (new IntakeDoor(IntakeChannel.MiniProgram), "door.channel"),
            (new IntakeDoor(IntakeChannel.Letter), "door.receivedOn"),
            (new IntakeDoor(IntakeChannel.Hotline, today), "door.receivedOn"),
            (new IntakeDoor(IntakeChannel.Letter, today.AddDays(1)), "door.receivedOn"),
            (new IntakeDoor(IntakeChannel.Letter, today.AddDays(-61)), "door.receivedOn"),
            (new IntakeDoor(IntakeChannel.TransferredIn, today), "door.transfer"),
            (new IntakeDoor(IntakeChannel.Hotline, Group: new VisitingGroup(3)), "door.group"),
        ];

        foreach (var (door, field) in wrong)
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() =>
                core.Dispatcher.SendAsync(staff.Station, new FileOnBehalf(Named(), door))
            );
            Assert.Contains(field, refusal.Fields.Keys);
        }

        var spoken = new FileOnBehalf(Named() with { Consents = [] }, new IntakeDoor(IntakeChannel.Visit));
        var unread = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, spoken));
        Assert.Equal(PrivacyErrors.ConsentRequired, unread.Error); // She is here: she is read the explanation.
        Assert.Equal(0, await core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }

    private static FileComplaint Named(string phone = "13800000000") =>
        TestData.Complaint() with
        {
            Anonymous = false,
            Identity = TestData.Identity(phone: phone),
        };
}
