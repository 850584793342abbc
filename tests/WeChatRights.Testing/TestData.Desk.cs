using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>A verified provider with a desk of his own, who has time on Tuesday mornings.</summary>
    public static async Task<(Guid Provider, StaffActor Account)> AddDeskAsync(
        this TestCore core,
        StaffActor county,
        ProviderFacts? facts = null,
        int seats = 1
    )
    {
        var provider = await core.AddProviderAsync(county, facts);
        await core.SitAsync(county, provider, DayOfWeek.Tuesday, Mornings(seats));
        var account = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township, inCharge: false);
        await core.LinkAsync(county, provider, account.StaffId);
        return (provider, account);
    }

    public static async Task LinkAsync(this TestCore core, StaffActor county, Guid providerId, Guid? staffId)
    {
        var row = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single(provider => provider.Id == providerId);
        await core.Dispatcher.SendAsync(county, new LinkProviderAccount(providerId, row.Version, staffId));
    }
}
