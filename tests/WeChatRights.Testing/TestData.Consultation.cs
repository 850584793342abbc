using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    public static ProviderFacts Lawyer(
        string name = "演示律师",
        Sex sex = Sex.Female,
        DateOnly? licenceUntil = null,
        string specialities = "DEF"
    ) =>
        new(
            name,
            Profession.Lawyer,
            sex,
            "演示律师事务所",
            "演示-0001",
            licenceUntil ?? new DateOnly(2027, 12, 31),
            specialities,
            "",
            ForMinors: false
        );

    /// <summary>By telephone from nine to twelve, half an hour each.</summary>
    public static SittingShape Mornings(int seats = 1, ConsultationKind kind = ConsultationKind.Phone, string? station = null) =>
        new(kind, station, new TimeOnly(9, 0), new TimeOnly(12, 0), SlotMinutes: 30, Seats: seats);

    public static async Task<Guid> AddProviderAsync(this TestCore core, StaffActor county, ProviderFacts? facts = null)
    {
        var id = await core.Dispatcher.SendAsync(county, new AddProvider(TestCity.County, facts ?? Lawyer()));
        var row = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single(provider => provider.Id == id);
        await core.Dispatcher.SendAsync(county, new VerifyProvider(id, row.Version));
        return id;
    }

    /// <summary>A weekly time and the sittings of the next four weeks.</summary>
    public static async Task<int> SitAsync(this TestCore core, StaffActor county, Guid providerId, DayOfWeek day, SittingShape shape)
    {
        var template = await core.Dispatcher.SendAsync(county, new PlanSittings(providerId, day, shape));
        return await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(template));
    }

    /// <summary>All free times, page after page.</summary>
    public static async Task<IReadOnlyList<FreeSlot>> SlotsAsync(
        this TestCore core,
        string? county = null,
        ConsultationKind? kind = null,
        string? topic = null,
        Sex? sex = null
    )
    {
        var today = core.Now.ChinaDate();
        var query = new FindSlots(county, today, today.AddDays(60), kind, topic, sex);
        var all = new List<FreeSlot>();
        do
        {
            var page = await core.Dispatcher.QueryAsync(Actor.Nobody, query);
            all.AddRange(page.Items);
            query = query with { After = page.Next };
        } while (query.After is not null);
        return all;
    }
}
