using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>The desk of the hotline: who calls again is known, who broke off is called back, and nobody learns more than she may.</summary>
public sealed class CallDeskTests(Databases databases)
{
    private const string Phone = "13800000000";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LookUpCaller_SheFiledBefore_IsSeenInSightAndCountedForTheCountyOnly(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var hers = await core.FileCaseAsync(TestData.SensitiveComplaint());
        await core.FileCaseAsync(TestData.SensitiveComplaint(TestCity.OtherTownship));
        await core.FileCaseAsync(TestData.SensitiveComplaint(phone: "13811111111"));
        var atTheCounty = new FileOnBehalf(TestData.SensitiveComplaint(), new IntakeDoor(IntakeChannel.Hotline));
        await core.Dispatcher.SendAsync(staff.County, atTheCounty); // Of the station's own township, and out of its sight.

        var station = await core.Dispatcher.SendAsync(staff.Station, new LookUpCaller("138 0000 0000"));
        var county = await core.Dispatcher.SendAsync(staff.County, new LookUpCaller(Phone));
        var elsewhere = await core.Dispatcher.SendAsync(
            await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty),
            new LookUpCaller(Phone)
        );

        Assert.Equal([hers], station.Cases.Select(row => row.Id));
        Assert.Equal(0, station.Hidden); // A station never learns that a neighbour has been to another one.
        Assert.Equal(3, county.Cases.Count + county.Hidden);
        Assert.True(elsewhere.IsNew);
        Assert.Equal(3, await core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(LookUpCaller))));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LookUpCaller_TheOtherSidesNumber_FindsNothing(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.FileCaseAsync(TestData.SensitiveComplaint() with { Respondent = new Respondent("演示对方", "13700000000", null) });

        var history = await core.Dispatcher.SendAsync(staff.Station, new LookUpCaller("13700000000"));

        Assert.True(history.IsNew); // Else whoever takes his call could let slip that she was here.
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LookUpCaller_TooOften_WaitsAnHour(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        for (var i = 0; i < CallPolicy.LookUpsPerHour; i++)
        {
            await core.Dispatcher.SendAsync(staff.Station, new LookUpCaller($"1380000{i:D4}"));
        }

        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, new LookUpCaller(Phone)));

        Assert.Equal(CallErrors.LookUpQuota, refusal.Error);
        await core.Dispatcher.SendAsync(staff.County, new LookUpCaller(Phone));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task CutOff_NobodyCallsBack_RingsForWhoTookItAndWhoAnswers(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var taker = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County, inCharge: false);
        var callId = await core.Dispatcher.SendAsync(taker, TestData.Call(core.Now, danger: true));

        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindCallBacksToRemind()));
        await core.TurnToAsync(core.Now.AddMinutes(15));
        Assert.Equal([callId], await core.Dispatcher.QueryAsync(Jobs, new FindCallBacksToRemind()));
        await core.Dispatcher.SendAsync(Jobs, new RemindCallBack(callId));
        await core.Dispatcher.SendAsync(Jobs, new RemindCallBack(callId));

        var rung = await core.LookAsync(db =>
            db.Set<StaffNotice>().Where(notice => notice.Kind == StaffNoticeKind.CallBackOverdue).Select(n => n.StaffId).ToListAsync()
        );
        Assert.Equal(new[] { taker.StaffId, staff.County.StaffId }.Order(), rung.Order());
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindCallBacksToRemind()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task CallBack_IsListedMaskedOpenedWithARecordAndDone(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var callId = await core.Dispatcher.SendAsync(staff.Station, TestData.Call(core.Now));

        var row = Assert.Single(await core.Dispatcher.QueryAsync(staff.Station, new ListCallBacks()));
        Assert.Equal((callId, "138****0000", core.Now.AddHours(2)), (row.Id, row.Phone, row.CallBackBy));
        Assert.Single(await core.Dispatcher.QueryAsync(staff.County, new ListCallBacks())); // The county sees its stations'.
        Assert.Empty(await core.Dispatcher.QueryAsync(staff.OtherStation, new ListCallBacks()));
        var foreign = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.OtherStation, new OpenCallBack(callId))
        );
        Assert.Equal(CommonErrors.NotFound, foreign.Error);

        var opened = await core.Dispatcher.SendAsync(staff.Station, new OpenCallBack(callId));
        Assert.Equal((Phone, "演示：说到一半断了。"), (opened.Phone, opened.Text));
        await core.Dispatcher.SendAsync(staff.Station, new RecordCallBack(callId, CallBackResult.Reached));
        Assert.Empty(await core.Dispatcher.QueryAsync(staff.Station, new ListCallBacks()));
        var history = await core.Dispatcher.SendAsync(staff.Station, new LookUpCaller(Phone));
        Assert.Equal((CallOutcome.CutOff, false), (Assert.Single(history.Calls).Outcome, history.Calls[0].WaitsForCallBack));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordCall_ThatCannotBe_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var foreign = await core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));
        var fine = TestData.Call(core.Now);
        (RecordCall Call, string Field)[] wrong =
        [
            (fine with { StartedAt = core.Now.AddMinutes(1) }, "startedAt"),
            (fine with { StartedAt = core.Now.AddHours(-13) }, "startedAt"),
            (fine with { Phone = null }, "phone"),
            (fine with { CallBackAt = core.Now.AddMinutes(-1) }, "callBackAt"),
            (fine with { CallBackAt = core.Now.AddDays(8) }, "callBackAt"),
            (fine with { Category = "Q9" }, "category"),
            (fine with { Outcome = CallOutcome.Registered, CallBack = false }, "caseId"),
            (fine with { CaseId = foreign }, "caseId"),
        ];

        foreach (var (call, field) in wrong)
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, call));
            Assert.Contains(field, refusal.Fields.Keys);
        }

        var unseen = fine with { Outcome = CallOutcome.AddedToCase, CaseId = foreign, CallBack = false };
        var hidden = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, unseen));
        Assert.Equal(CommonErrors.NotFound, hidden.Error);
        Assert.Equal(0, await core.LookAsync(db => db.Set<CallRecord>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ForgetCallers_HalfAYearLater_TheNumberIsGoneAndTheCallStillCounts(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.Dispatcher.SendAsync(staff.Station, TestData.Call(core.Now) with { CallBack = false, Outcome = CallOutcome.Answered });
        var waiting = await core.Dispatcher.SendAsync(staff.Station, TestData.Call(core.Now));
        await core.TurnToAsync(core.Now + CallPolicy.KeepNumber + TimeSpan.FromHours(1));

        Assert.Equal(1, await core.Dispatcher.SendAsync(Jobs, new ForgetCallers()));
        Assert.Equal(0, await core.Dispatcher.SendAsync(Jobs, new ForgetCallers()));

        var calls = await core.LookAsync(db => db.Set<CallRecord>().AsNoTracking().ToListAsync());
        var forgotten = Assert.Single(calls, call => call.Id != waiting);
        Assert.Null(forgotten.Phone ?? forgotten.Words ?? forgotten.PhoneIndex);
        Assert.NotNull(calls.Single(call => call.Id == waiting).Phone); // She still waits for a call.
    }
}
