using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>What the product exists for, from her phone to the closed case and back, through nothing but the doors that people use.</summary>
[Collection(JourneyCollection.Name)]
public sealed class WholeJourneyTests(ProductFixture fixture)
{
    /// <summary>
    /// By day on what a city runs on; at night with the loss of nodes, which by day the kills of the API under load stand for. Embedded, the same
    /// path is walked by day in pieces: the canaries go from filing to the close and her message, the live queue and the newcomer from her phone to
    /// the officer's screen.
    /// </summary>
    public static TheoryData<Surroundings> Everywhere =>
        TestRun.Nightly ? [Surroundings.Embedded, Surroundings.Cluster, Surroundings.ClusterLosingNodes] : [Surroundings.Cluster];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Complaint_FiledByPhone_IsWorkedAndSheIsTold(Surroundings surroundings)
    {
        var product = surroundings == Surroundings.Embedded ? await fixture.EmbeddedAsync() : await fixture.ClusterAsync();
        await using var journey = new WholeJourney(product, await fixture.BrowserAsync(), surroundings);
        try
        {
            await PlayAsync(journey, surroundings);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine(product.ReadLogs());
            throw;
        }
    }

    private static async Task PlayAsync(WholeJourney journey, Surroundings surroundings)
    {
        await journey.OfficersSignInAsync();
        await journey.SheFilesAsync();
        await journey.HerStationSeesItLiveAsync();
        await journey.OfficerOpensItAsync();
        await journey.OfficerAcceptsAsync();
        if (surroundings == Surroundings.ClusterLosingNodes)
        {
            await journey.NodesAreKilledAsync();
        }

        await journey.OfficerWorksItAsync();
        await journey.SheReadsWhatBecameOfItAsync();
        journey.AssertNothingWentWrong();
    }
}

public enum Surroundings
{
    /// <summary>SQLite, one process of each host.</summary>
    Embedded,

    /// <summary>MariaDB, Redis, two of each host behind nginx.</summary>
    Cluster,

    /// <summary>The same, and one of each host dies in the middle.</summary>
    ClusterLosingNodes,
}
