using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class CatalogueTests
{
    [Fact]
    public async Task GetCatalogue_HoldsWhatSheChoosesFrom()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().GetJsonAsync("/catalogue");

        var townships = answer["counties"].EnumerateArray().SelectMany(county => county.GetProperty("townships").EnumerateArray()).ToList();
        Assert.True(townships.Count > 140);
        Assert.All(
            townships,
            township => Assert.EndsWith("维权站", township.GetProperty("station").GetProperty("name").GetString(), StringComparison.Ordinal)
        );
        Assert.Contains(
            answer["categories"].EnumerateArray().SelectMany(chapter => chapter.GetProperty("leaves").EnumerateArray()),
            leaf => leaf.GetProperty("code").GetString() == "F1"
        );
        Assert.Contains(answer["hotlines"].EnumerateArray(), hotline => hotline.GetProperty("number").GetString() == "12338");
        Assert.Equal(["privacy", "sensitive"], answer["consents"].EnumerateArray().Select(text => text.GetProperty("scope").GetString()));
        Assert.Equal("tpl-progress", answer["templates"][0].GetProperty("templateId").GetString());
    }

    [Theory]
    [InlineData("/catalogue")]
    [InlineData("/catalogue/villages?township=" + TestCity.Township)]
    public async Task Get_WithTheETagItGave_Is304WithoutBody(string route)
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();
        var first = await client.GetJsonAsync(route);

        var again = await client.GetJsonAsync(route, ("If-None-Match", first.Message.Headers.ETag!.ToString()));
        var other = await client.GetJsonAsync(route, ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal("no-cache", first.Message.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task GetVillages_OfATownship_AreItsOwn()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();

        var answer = await client.GetJsonAsync("/catalogue/villages?township=" + TestCity.Township);
        var bad = await client.GetJsonAsync("/catalogue/villages?township=１２３４５６７８９");
        var missing = await client.GetJsonAsync("/catalogue/villages");

        Assert.Contains(answer["villages"].EnumerateArray(), village => village.GetProperty("code").GetString() == TestCity.Village);
        Assert.All(
            answer["villages"].EnumerateArray(),
            village => Assert.StartsWith(TestCity.Township, village.GetProperty("code").GetString(), StringComparison.Ordinal)
        );
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (bad.Status, missing.Status));
    }
}
