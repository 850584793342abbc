using System.Globalization;
using System.Text;
using System.Text.Json;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Simulated;

/// <summary>The simulator judges template fields by the platform's table; a wrong simulator would hide wrong messages.</summary>
public sealed class FieldTableTests
{
    [Theory]
    [InlineData("thing1", "您的求助已受理", true)]
    [InlineData("thing1", "一二三四五六七八九十一二三四五六七八九十一", false)]
    [InlineData("thing1", "第一行\n第二行", false)]
    [InlineData("thing1", "", false)]
    [InlineData("number1", "12.5", true)]
    [InlineData("number1", "12a", false)]
    [InlineData("letter1", "abc", true)]
    [InlineData("letter1", "ab1", false)]
    [InlineData("character_string1", "FL202611230001", true)]
    [InlineData("character_string1", "编号1", false)]
    [InlineData("time1", "15:01", true)]
    [InlineData("time1", "2026年11月23日 15:01", true)]
    [InlineData("time1", "2026年11月23日 15:01~16:00", true)]
    [InlineData("time1", "25:01", false)]
    [InlineData("date1", "2026-11-23", true)]
    [InlineData("date1", "2026-11/23", false)]
    [InlineData("date1", "2020-01-18 16:18:49.0", false)]
    [InlineData("amount1", "¥100.50", true)]
    [InlineData("amount1", "十元", false)]
    [InlineData("phone_number1", "+86-10-12338", true)]
    [InlineData("phone_number1", "电话12338", false)]
    [InlineData("name1", "欧阳演示", true)]
    [InlineData("name1", "一二三四五六七八九十一", false)]
    [InlineData("phrase1", "已受理", true)]
    [InlineData("phrase1", "OK", false)]
    [InlineData("phrase1", "已经受理完毕", false)]
    public async Task Send_FieldOfAType_IsJudgedByItsLimit(string field, string value, bool good)
    {
        await using var world = await World.StartAsync(
            "--Simulator:Templates:0:Id",
            World.Template,
            "--Simulator:Templates:0:Fields:0",
            field
        );
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var answer = await SendAsync(world, openId, new Dictionary<string, object>(StringComparer.Ordinal) { [field] = new { value } });

        Assert.Equal(good ? 0 : 47003, answer.GetProperty("errcode").GetInt32());
        if (!good)
        {
            Assert.Contains($"data.{field}.value", answer.GetProperty("errmsg").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Send_DataAsAJsonString_Is47003()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var answer = await SendAsync(world, openId, "{\"thing1\":{\"value\":\"x\"}}");

        Assert.Equal("47003", answer.GetProperty("errcode").GetInt32().ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<JsonElement> SendAsync(World world, string openId, object data)
    {
        var token = await world.Tokens.GetAsync(World.Cancellation);
        var body = JsonSerializer.Serialize(
            new
            {
                touser = openId,
                template_id = World.Template,
                page = (string?)null,
                data,
            }
        );
        using var content = new StringContent(body, Encoding.UTF8, "text/plain");
        var response = await world.Http.PostAsync($"{World.Send}?access_token={token}", content, World.Cancellation);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(World.Cancellation));
    }
}
