using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;
using WeChatRights.Testing.Access;

namespace WeChatRights.Core.Tests.Access;

/// <summary>What an administrator does to an account bites at the very next call of an open session, at every door (ASVS 8.3.2).</summary>
[Collection(nameof(AccessWorld))]
public sealed class RoleChangeTests(AccessWorld world)
{
    private static readonly IReadOnlyList<AccessRow> AllDoors =
    [
        .. AccessTable.Under("Doors without an object").Rows,
        .. AccessTable.Under("Doors of a case").Rows,
    ];

    [Theory]
    [InlineData("dismissed")]
    [InlineData("appointed elsewhere too")]
    [InlineData("closed")]
    [InlineData("password reset")]
    [InlineData("authenticator reset")]
    [InlineData("signed out everywhere")]
    public async Task Doors_AfterTheChange_AreShutToTheOpenSession(string change)
    {
        var officer = await world.Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var before = await world.AskAsync(officer, Samples.Of(Doors.All["ListCases"], new Aim()));
        var post = await world.Core.LookAsync(db => db.Set<StaffPost>().SingleAsync(p => p.StaffId == officer.StaffId));
        var administrator = world.People.Others["SEC"];

        await (
            change switch
            {
                "dismissed" => SendAsync(new DismissPost(officer.StaffId, post.Id)),
                "appointed elsewhere too" => SendAsync(
                    new AppointStaff(officer.StaffId, new PostRequest(StaffRole.LeaderView, TestCity.City, InCharge: false))
                ),
                "closed" => SendAsync(new DisableStaff(officer.StaffId)),
                "password reset" => SendAsync(new ResetStaffPassword(officer.StaffId)),
                "authenticator reset" => SendAsync(new ResetAuthenticator(officer.StaffId)),
                _ => SendAsync(new EndAllSessions(officer.StaffId)),
            }
        );

        Assert.Equal(AccessRow.Allowed, before.Cell);
        var cells = new Cells();
        foreach (var door in AllDoors)
        {
            var told = await world.AskAsync(officer, Samples.Of(Doors.All[door.Name], world.At(world.Cases.All[0].CaseId)));
            cells.Expect("401", told, door.Name, change);
        }

        cells.Judge(atLeast: 80);

        Task SendAsync<T>(ICommand<T> command) => world.Core.Dispatcher.SendAsync(administrator, command);
    }

    /// <summary>Moved to the sibling township and signed in anew: what was in her area is not there any more.</summary>
    [Fact]
    public async Task Case_AfterAMove_IsOutOfSight()
    {
        var moved = await world.Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await world.Cases.FileAsync();
        var aim = world.At(caseId);
        var before = await world.AskAsync(moved, Samples.Of(Doors.All["GetCase"], aim));

        await world.Core.ArrangeAsync(db =>
        {
            var account = db.Set<StaffAccount>().Include(a => a.Posts).Single(a => a.Id == moved.StaffId);
            account.Dismiss(account.Posts[0].Id);
            account.Appoint(Ids.New(world.Core.Now), StaffRole.StationOfficer, DivisionCode.Parse(TestCity.OtherTownship), inCharge: false);
            db.Set<StaffSession>().Single(session => session.Id == moved.SessionId).Restamp(account.SecurityStamp);
        });

        Assert.Equal(AccessRow.Allowed, before.Cell);
        Assert.Equal("404", (await world.AskAsync(moved, Samples.Of(Doors.All["GetCase"], aim))).Cell);
    }
}
