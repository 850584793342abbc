using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>A few made-up people who give counsel, with weekly times; one waits to be verified, one has a licence that ends soon.</summary>
internal static class DemoProviders
{
    /// <summary>Township of the volunteer who is <see cref="Lawyer"/>.</summary>
    public const string WithDesk = "410402001";
    private const string Lawyer = "演示·律师甲";
    private static readonly Actor Seeder = Actor.System("demo");

    /// <param name="editor">May manage consultations of the whole city.</param>
    public static async Task AddAsync(Dispatcher dispatcher, Actor editor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = now.ChinaDate();
        var lawyer = new ProviderFacts(
            Lawyer,
            Profession.Lawyer,
            Sex.Female,
            "演示律师事务所",
            "演示-0001",
            today.AddYears(1),
            "BEF",
            "",
            ForMinors: true
        );
        var worker = lawyer with { Name = "演示·法律工作者乙", Profession = Profession.LegalWorker, Sex = Sex.Male, Specialities = "DE" };
        var lapsing = worker with { LicenceUntil = today.AddDays(ConsultationPolicy.LicenceWarningDays / 2), ForMinors = false };
        var counsellor = lawyer with
        {
            Name = "演示·咨询师丙",
            Profession = Profession.Counsellor,
            LicenceNumber = "",
            LicenceUntil = null,
            Specialities = "F",
        };
        var morning = new SittingShape(ConsultationKind.Phone, null, new TimeOnly(9, 0), new TimeOnly(12, 0), SlotMinutes: 30);
        var station = morning with { Kind = ConsultationKind.OnSite, Station = "410402001", BufferMinutes = 15 };
        await ServeAsync("410402", lawyer, [(DayOfWeek.Tuesday, morning), (DayOfWeek.Thursday, station)]);
        await ServeAsync("410422", lapsing, [(DayOfWeek.Wednesday, morning)]);
        await ServeAsync("410402", counsellor, [(DayOfWeek.Saturday, morning with { Kind = ConsultationKind.Video })]);
        await dispatcher.SendAsync(editor, new AddProvider("410422", lawyer with { Name = "演示·律师丁" }), cancellationToken);

        async Task ServeAsync(string county, ProviderFacts facts, (DayOfWeek Day, SittingShape Shape)[] times)
        {
            var id = await dispatcher.SendAsync(editor, new AddProvider(county, facts), cancellationToken);
            var added = (await dispatcher.QueryAsync(editor, new ListProviders(), cancellationToken)).Single(row => row.Id == id);
            await dispatcher.SendAsync(editor, new VerifyProvider(id, added.Version), cancellationToken);
            foreach (var (day, shape) in times)
            {
                var template = await dispatcher.SendAsync(editor, new PlanSittings(id, day, shape), cancellationToken);
                await dispatcher.SendAsync(Seeder, new MakeSittings(template), cancellationToken);
            }
        }
    }

    /// <summary>The lawyer who is asked most sits at a desk of her own, under the account of the volunteer of that township.</summary>
    public static async Task GiveDeskAsync(
        Dispatcher dispatcher,
        Actor editor,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var volunteer = accounts.First(account => account.Person is { Role: StaffRole.Volunteer, Division: WithDesk });
        var lawyer = (await dispatcher.QueryAsync(editor, new ListProviders(), cancellationToken)).Single(row => row.Name == Lawyer);
        await dispatcher.SendAsync(editor, new LinkProviderAccount(lawyer.Id, lawyer.Version, volunteer.StaffId), cancellationToken);
    }
}
