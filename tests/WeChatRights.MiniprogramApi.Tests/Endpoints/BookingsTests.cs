using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class BookingsTests
{
    private const string Slots = "/consultation-slots?from=2026-11-02&to=2026-11-30";

    [Fact]
    public async Task Booking_IsMadeSeenMovedAndCancelled()
    {
        await using var api = await WithSlotsAsync(ConsultationKind.Phone);
        var client = await api.SignInAsync();
        var body = Bodies
            .Booking(await HoldAsync(client, 0))
            .With("anonymous", false)
            .With("identity", new JsonObject { ["name"] = "演示甲", ["phone"] = "13800000000" })
            .With("pin", Bodies.Pin);

        var booked = await client.BookAsync(body, "booking-key-0000001");
        var again = await client.BookAsync(body, "booking-key-0000001");
        var locked = await client.GetJsonAsync("/bookings");
        await client.StepUpAsync(Bodies.Pin);
        var listed = (await client.GetJsonAsync("/bookings"))["items"][0];
        var id = booked["id"].GetGuid();
        var moved = await client.PutJsonAsync($"/bookings/{id}", new { holdId = await HoldAsync(client, 2) });
        var later = (await client.GetJsonAsync("/bookings"))["items"][0];
        var cancelled = await client.DeleteJsonAsync($"/bookings/{id}");
        var twice = await client.DeleteJsonAsync($"/bookings/{id}");

        Assert.True(booked.Status == HttpStatusCode.Created, booked.Text);
        Assert.Equal(booked.Text, again.Text);
        Assert.Equal("step-up-required", locked.Code);
        Assert.Equal("2026-11-03T09:00:00+08:00", listed.GetProperty("startsAt").GetString());
        Assert.Equal(booked["number"].GetString(), listed.GetProperty("number").GetString());
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (moved.Status, cancelled.Status));
        // The first of the free times without the booked one is half past nine; the third is half past ten.
        Assert.Equal("2026-11-03T10:30:00+08:00", later.GetProperty("startsAt").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "booking-fixed"), (twice.Status, twice.Code));
    }

    [Fact]
    public async Task Booking_AtAStation_NeedsNoNameAndIsFoundByItsReceipt()
    {
        await using var api = await WithSlotsAsync(ConsultationKind.OnSite, TestCity.Township);
        var client = api.CreateClient();

        var booked = await client.BookAsync(Bodies.Booking(await HoldAsync(client, 0)));
        var found = await client.PostAsync("/receipts/lookup", new { receiptCode = booked["receiptCode"].GetString() });

        Assert.True(booked.Status == HttpStatusCode.Created, booked.Text);
        Assert.Equal("legalBooking", found["complaint"].GetProperty("nature").GetString());
        Assert.Equal("inProgress", found["complaint"].GetProperty("state").GetProperty("status").GetString());
    }

    /// <summary>The same booking may be on its way a second time: it must not succeed after she was told that it is too late.</summary>
    [Fact]
    public async Task Booking_OfATimeThatRanOut_IsTooLateForGood()
    {
        await using var api = await WithSlotsAsync(ConsultationKind.OnSite, TestCity.Township);
        var client = api.CreateClient();
        var hold = await HoldAsync(client, 0);
        api.Core.Clock.Advance(ConsultationPolicy.Hold);

        var late = await client.BookAsync(Bodies.Booking(hold));

        Assert.Equal((HttpStatusCode.Conflict, "hold-expired"), (late.Status, late.Code));
        Assert.False(await api.Core.LookAsync(db => db.Set<SeatClaim>().AnyAsync(claim => claim.Id == hold)));
    }

    /// <summary>She taps until something moves: every tap has the answer of the one that booked.</summary>
    [Fact]
    public async Task Booking_TappedSeveralTimesAtOnce_IsOneAndAnsweredTheSame()
    {
        await using var api = await WithSlotsAsync(ConsultationKind.OnSite, TestCity.Township);
        var client = api.CreateClient();
        var body = Bodies.Booking(await HoldAsync(client, 0));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => client.BookAsync((JsonObject)body.DeepClone(), "booking-key-0000001")))
        );

        Assert.Single(answers.Select(answer => (answer.Status, answer.Text)).Distinct());
        Assert.Equal(HttpStatusCode.Created, answers[0].Status);
    }

    [Theory]
    [InlineData("holdId", null, "invalid-input")]
    [InlineData("topic", "nothing", "unknown-topic")]
    [InlineData("township", "410402", "invalid-input")]
    [InlineData("anonymous", null, "invalid-input")]
    [InlineData("consents", null, "invalid-input")]
    public async Task Booking_WrittenBadly_IsRefusedInWordsAndTakesNothing(string member, string? value, string code)
    {
        await using var api = await WithSlotsAsync(ConsultationKind.OnSite, TestCity.Township);
        var client = api.CreateClient();
        var held = await HoldAsync(client, 0);

        var refused = await client.BookAsync(Bodies.Booking(held).With(member, value));
        var mended = await client.BookAsync(Bodies.Booking(held));

        Assert.Equal(code, refused.Code);
        Assert.Equal(HttpStatusCode.Created, mended.Status);
    }

    [Fact]
    public async Task Booking_ByTelephoneWithoutANumber_IsRefused()
    {
        await using var api = await WithSlotsAsync(ConsultationKind.Phone);
        var client = api.CreateClient();

        var refused = await client.BookAsync(Bodies.Booking(await HoldAsync(client, 0)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "booking-phone-needed"), (refused.Status, refused.Code));
    }

    private static async Task<Guid> HoldAsync(HttpClient client, int index)
    {
        var slots = await client.GetJsonAsync(Slots);
        return (await client.PostAsync("/consultation-holds", new { slotId = slots["items"][index].GetProperty("id").GetGuid() }))["holdId"]
            .GetGuid();
    }

    private static async Task<TestApi> WithSlotsAsync(ConsultationKind kind, string? station = null)
    {
        var api = await TestApi.StartAsync();
        var lawyer = await api.Core.AddProviderAsync(api.Staff.County);
        await api.Core.SitAsync(api.Staff.County, lawyer, DayOfWeek.Tuesday, TestData.Mornings(kind: kind, station: station));
        return api;
    }
}
