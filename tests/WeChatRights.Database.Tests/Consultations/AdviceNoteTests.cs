using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>What was advised is signed once, sealed with her case, corrected only by another note, and gone when the key is.</summary>
public sealed class AdviceNoteTests(Databases databases)
{
    private const string Secret = "演示：去红旗路派出所报案。";
    private StaffActor county = null!;
    private CitizenActor anna = null!;
    private Guid caseId;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_IsSignedReadAgainAndToldToHer(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        var written = TestData.Advice(
            "  演示：先收好房产证。\r\n再去法院。 ",
            ["FJB-23", "FJB-23", "MFD-1077"],
            [new FollowUpStep("准备复印件", StepBy.Her, new DateOnly(2026, 11, 10)), new FollowUpStep("打电话问一次", StepBy.Station)]
        );

        county = await core.AdviseAsync(county, caseId, written);

        var file = await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId));
        var note = Assert.Single(file.Notes);
        Assert.Equal(("other", true), (file.Topic, file.MayCorrect));
        Assert.Equal((TestData.Questions, "演示：先收好房产证。\n再去法院。"), (note.Content!.Questions, note.Content.Advice));
        Assert.Equal(["FJB-23", "MFD-1077"], note.Articles.Select(article => article.Code));
        Assert.Equal(written.Steps, note.Content.Steps);
        Assert.Equal(
            ($"演示{StaffRole.CountyOfficer}{TestCity.County}", StaffRole.CountyOfficer, core.Now, true),
            (note.Signature.Name, note.Signature.Role, note.Signature.At, note.Signature.Unchanged)
        );
        Assert.Matches("^[0-9a-f]{64}$", note.Signature.Hash);
        Assert.Equal(("演示律师", core.Now), (note.Adviser, note.HeldAt!.Value));
        Assert.True((await core.Dispatcher.QueryAsync(county, new VerifyAdviceNote(caseId, note.Id))).Unchanged);
        Assert.Equal(
            "演示：先收好房产证。\n再去法院。\n\n接下来：\n· 你：准备复印件（11 月 10 日前）\n· 维权站：打电话问一次\n\n"
                + "依据：《反家庭暴力法》第23条、《民法典》第1077条",
            Assert.Single(await MessagesAsync(core))
        );
        var opened = await core.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.Action == "Unseal" && entry.Fields == "advice").ToListAsync()
        );
        Assert.Equal(2, opened.Count);
        Assert.All(opened, entry => Assert.Equal((caseId, county.StaffId.ToString()), (entry.CaseId, entry.ActorId)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task GetAdviceNote_NamesHerOnlyWhenAskedAndRecordsIt(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        county = await core.AdviseAsync(county, caseId);
        var noteId = await core.LookAsync(db => db.Set<AdviceNote>().Select(note => note.Id).SingleAsync());

        var plain = await core.Dispatcher.QueryAsync(county, new GetAdviceNote(caseId, noteId));
        var named = await core.Dispatcher.QueryAsync(county, new GetAdviceNote(caseId, noteId, WithName: true));

        Assert.Null(plain.ClientName);
        Assert.Equal(TestData.Identity().Name, named.ClientName);
        Assert.Equal(("叶县", "别的事"), (plain.County, plain.Topic));
        Assert.Equal(
            ["advice", "advice,identity"],
            await core.LookAsync(db =>
                db.Set<AuditEntry>().Where(e => e.Action == "Unseal").OrderBy(e => e.Fields).Select(e => e.Fields).ToListAsync()
            )
        );
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, county, new GetAdviceNote(caseId, Ids.New(core.Now))));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_LiesInTheDatabaseSealedOnly(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);

        county = await core.AdviseAsync(county, caseId, TestData.Advice(Secret, steps: [new FollowUpStep(Secret, StepBy.Her)]));

        var stored = await core.LookAsync(RawAsync);
        Assert.Contains("CountyOfficer", stored, StringComparison.Ordinal); // It is the right table.
        Assert.DoesNotContain(Secret, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Json.JsonSerializer.Serialize(Secret).Trim('"'), stored, StringComparison.OrdinalIgnoreCase);
        if (provider == DatabaseProvider.Sqlite)
        {
            var needle = Encoding.UTF8.GetBytes("红旗路派出所");
            Assert.All(
                Directory.GetFiles(core.DataDirectory, "*", SearchOption.AllDirectories),
                file => Assert.True(ReadShared(file).AsSpan().IndexOf(needle) < 0, file)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_ChangedBehindOurBack_NoLongerFits(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        county = await core.AdviseAsync(county, caseId);
        var first = Assert.Single((await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes);
        await core.Dispatcher.SendAsync(county, new CorrectAdviceNote(caseId, first.Id, TestData.Advice("演示：别急着签字。")));

        await ExecuteAsync(core, "UPDATE advice_notes SET signed_name = '别人' WHERE replaces_id IS NULL");
        var other = await VerifyAsync(core, first.Id);
        await ExecuteAsync(core, $"UPDATE advice_notes SET signed_name = '{first.Signature.Name}' WHERE replaces_id IS NULL");
        var back = await VerifyAsync(core, first.Id);
        var cell = await core.LookAsync(db => db.Set<AdviceNote>().Where(n => n.ReplacesId != null).Select(n => n.Advice).SingleAsync());
        await core.LookAsync(db =>
            db.Set<AdviceNote>().Where(n => n.ReplacesId == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.Advice, cell))
        );
        var swapped = (await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes.Single(n => n.Id == first.Id);

        Assert.Equal((false, true), (other.Unchanged, back.Unchanged));
        Assert.Equal((null, false), (swapped.Content, swapped.Signature.Unchanged));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Correction_IsANewNoteOfWhichThereIsOne(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        county = await core.AdviseAsync(county, caseId, goesOn: false);
        var first = Assert.Single((await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes);
        var command = new CorrectAdviceNote(caseId, first.Id, TestData.Advice("演示：别急着签字。"));
        core.Clock.Advance(TimeSpan.FromSeconds(1)); // Notes of one instant have no order.

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RefusalAsync(core, county, command))));
        var second = (await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes[0];
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = await core.Dispatcher.SendAsync(county, new CorrectAdviceNote(caseId, second.Id, TestData.Advice("演示：都定了。")));

        Assert.Single(answers, answer => answer is null);
        Assert.All(answers.OfType<DomainError>(), error => Assert.Contains(error.Code, new[] { "note-replaced", "stale-data" }));
        var notes = (await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes;
        Assert.Equal([third, second.Id, first.Id], notes.Select(note => note.Id));
        Assert.Equal([second.Id, first.Id, null], notes.Select(note => note.ReplacesId));
        Assert.Equal([null, third, second.Id], notes.Select(note => note.ReplacedById));
        Assert.Equal((first.Signature.Hash, first.Content!.Advice), (notes[2].Signature.Hash, notes[2].Content!.Advice));
        Assert.All(notes, note => Assert.True(note.Signature.Unchanged));
        Assert.Equal(
            [
                "演示：先收好房产证。",
                "上次的咨询建议有更正，以这一次的为准：\n演示：别急着签字。",
                "上次的咨询建议有更正，以这一次的为准：\n演示：都定了。",
            ],
            await MessagesAsync(core)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_OfAShreddedCase_CannotBeReadOrCorrected(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        county = await core.AdviseAsync(county, caseId, goesOn: false);
        var note = Assert.Single((await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes);
        var security = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);

        await core.Dispatcher.SendAsync(security, new ShredCase(caseId, ShredReason.PersonAsked));

        Assert.Equal(VaultErrors.Shredded, await RefusalAsync(core, county, new ListAdviceNotes(caseId)));
        Assert.Equal(VaultErrors.Shredded, await RefusalAsync(core, county, new GetAdviceNote(caseId, note.Id)));
        Assert.Equal(VaultErrors.Shredded, await RefusalAsync(core, county, new VerifyAdviceNote(caseId, note.Id)));
        Assert.Equal(VaultErrors.Shredded, await RefusalAsync(core, county, new CorrectAdviceNote(caseId, note.Id, TestData.Advice())));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Note_OfAnotherCounty_DoesNotExist_AndTheStationOnlyReads(DatabaseProvider provider)
    {
        await using var core = await BookedAsync(provider);
        county = await core.AdviseAsync(county, caseId);
        var note = Assert.Single((await core.Dispatcher.QueryAsync(county, new ListAdviceNotes(caseId))).Notes);
        var foreign = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var station = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, foreign, new ListAdviceNotes(caseId)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, foreign, new GetAdviceNote(caseId, note.Id)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, foreign, new CorrectAdviceNote(caseId, note.Id, TestData.Advice())));
        Assert.Equal(
            CommonErrors.NotFound,
            await RefusalAsync(core, county, new CorrectAdviceNote(caseId, Ids.New(core.Now), TestData.Advice()))
        );
        var read = await core.Dispatcher.QueryAsync(station, new ListAdviceNotes(caseId));
        Assert.Equal((1, false), (read.Notes.Count, read.MayCorrect));
        Assert.Equal(CommonErrors.Forbidden, await RefusalAsync(core, station, new CorrectAdviceNote(caseId, note.Id, TestData.Advice())));
    }

    [Fact]
    public async Task RecordConsultation_WithBlanksOrUnknownArticles_IsRefusedAndNothingIsSigned()
    {
        await using var core = await BookedAsync(DatabaseProvider.Sqlite);

        foreach (
            var note in new[]
            {
                TestData.Advice("演示：去【哪个】法院。"),
                TestData.Advice(articles: ["XXX-1"]),
                TestData.Advice(steps: [new FollowUpStep("带【什么】", StepBy.Her)]),
                TestData.Advice(" "),
            }
        )
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.AdviseAsync(county, caseId, note));
            Assert.NotEmpty(refusal.Fields);
            Assert.All(refusal.Fields.Keys, field => Assert.StartsWith("note", field, StringComparison.Ordinal));
        }

        Assert.Equal(0, await core.LookAsync(db => db.Set<AdviceNote>().CountAsync()));
    }

    private async Task<TestCore> BookedAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        county = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await core.AddProviderAsync(county);
        await core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        anna = await core.SignInCitizenAsync("anna");
        caseId = (await core.BookAsync(anna)).Id;
        return core;
    }

    private async Task<AdviceSignature> VerifyAsync(TestCore core, Guid noteId) =>
        await core.Dispatcher.QueryAsync(county, new VerifyAdviceNote(caseId, noteId));

    private async Task<IEnumerable<string>> MessagesAsync(TestCore core)
    {
        anna = await core.SignInCitizenAsync("anna");
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        return (await core.Dispatcher.QueryAsync(anna, new GetMyComplaint(caseId))).Messages.Select(message => message.Text);
    }

    /// <summary>Every column of the notes as the database holds it.</summary>
    private static async Task<string> RawAsync(AppDbContext db)
    {
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM advice_notes";
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var i = 0; i < rows.FieldCount; i++)
            {
                text.Append(rows.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : rows.GetValue(i)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static Task ExecuteAsync(TestCore core, string sql) => core.LookAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, Mediator.ICommand<T> command) =>
        RefusalAsync(() => core.Dispatcher.SendAsync(actor, command));

    private static Task<DomainError?> RefusalAsync<T>(TestCore core, Actor actor, Mediator.IQuery<T> query) =>
        RefusalAsync(() => core.Dispatcher.QueryAsync(actor, query));

    private static async Task<DomainError?> RefusalAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
