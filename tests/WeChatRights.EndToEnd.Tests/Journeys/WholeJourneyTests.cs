using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>What the product exists for, from her phone to the closed case and back, through nothing but the doors that people use.</summary>
[Collection(JourneyCollection.Name)]
public sealed class WholeJourneyTests(ProductFixture fixture)
{
    /// <summary>The journey that loses nodes goes every step of the quiet one, which is therefore left to the night.</summary>
    public static TheoryData<Surroundings> Everywhere =>
        TestRun.Nightly
            ? [Surroundings.Embedded, Surroundings.Cluster, Surroundings.ClusterLosingNodes]
            : [Surroundings.Embedded, Surroundings.ClusterLosingNodes];

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
