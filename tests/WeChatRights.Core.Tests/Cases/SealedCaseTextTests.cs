using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>Whatever staff write is a cell in the database, and the file on the disk never holds the words.</summary>
public sealed class SealedCaseTextTests
{
    private const string Canary = "金丝雀7391只在密文里";

    [Fact]
    public async Task WordsOfStaff_AllKinds_NeverLieInTheDatabaseFile()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var first = await core.FileCaseAsync();
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(first, TestCity.Village, Canary));
        await core.Dispatcher.SendAsync(staff.Village, new ObjectToCase(first, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new AssignCase(first, colleague.StaffId, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(first, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new MessageClient(first, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(first));
        await core.Dispatcher.SendAsync(staff.Station, new EscalateCase(first, Canary));
        await core.Dispatcher.SendAsync(staff.County, new CloseCase(first, CaseResult.Answered, ClosingProof.HerWord, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new GuideCase(await core.FileCaseAsync(), Canary, Canary));
        await core.Dispatcher.SendAsync(staff.Station, new DeclineCase(await core.FileCaseAsync(), DeclineGround.AlreadyInHand, Canary));

        var details = await core.Dispatcher.QueryAsync(staff.County, new GetCase(first));
        Assert.Equal(7, details.Timeline.Count(entry => entry.Text == Canary));
        Assert.Empty(await FilesHoldingAsync(core, Canary));
        Assert.NotEmpty(await FilesHoldingAsync(core, details.Row.Number)); // The search itself works.
    }

    private static async Task<IReadOnlyList<string>> FilesHoldingAsync(TestCore core, string text)
    {
        await core.LookAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        return await DataFolder.FilesHoldingAsync(core.DataDirectory, text);
    }
}
