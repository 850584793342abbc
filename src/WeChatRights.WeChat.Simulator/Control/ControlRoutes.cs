using WeChatRights.WeChat.Simulator.Push;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Control;

/// <summary>The routes that the real platform does not have: to look inside and to play the user, the network and the platform.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/_sim");
        control.MapGet("/messages", (MessageLog log) => log.All().Select(MessageView.Of));
        control.MapDelete("/messages", (MessageLog log) => Done(log.Clear));
        control.MapPost("/subscriptions", AcceptAsync);
        control.MapGet("/state", State);
        control.MapGet("/faults", (FaultBoard board) => board.All());
        control.MapPost("/faults", AddFault);
        control.MapDelete("/faults", (FaultBoard board) => Done(board.Clear));
        control.MapGet("/requests", RequestsAsync);
        control.MapDelete("/requests", (RequestLog log) => Done(log.Clear));
        control.MapPost("/push", PushAsync);
        control.MapPut("/push-target", SetTarget);
        control.MapPost("/tokens/revoke", (TokenVault vault) => Done(vault.RevokeAll));
        control.MapPost("/reset", Reset);
    }

    private static async Task<IResult> AcceptAsync(
        SubscriptionRequest request,
        SubscriptionLedger ledger,
        PushSender sender,
        CancellationToken cancellationToken
    )
    {
        if (!UserBook.LooksLikeOpenId(request.OpenId) || string.IsNullOrEmpty(request.TemplateId))
        {
            return Results.BadRequest(new { error = "openid and templateId are needed" });
        }

        var accepted = request.Status != "reject";
        var count = accepted ? Math.Clamp(request.Count, 1, 1000) : 1;
        if (!accepted)
        {
            ledger.Reject(request.OpenId, request.TemplateId);
        }

        // One popup per accept, so that a ledger on the other side can count along.
        var outcomes = new List<PushOutcome>();
        for (var i = 0; i < count; i++)
        {
            if (accepted)
            {
                ledger.Accept(request.OpenId, request.TemplateId, 1);
            }

            outcomes.AddRange(await sender.SendAsync(Popup(request, accepted), cancellationToken));
        }

        return Results.Ok(new { pushed = outcomes });
    }

    private static PushRequest Popup(SubscriptionRequest request, bool accepted) =>
        new("subscribe_msg_popup_event", request.OpenId, request.TemplateId, accepted ? "accept" : "reject");

    private static IResult AddFault(Fault fault, FaultBoard board)
    {
        if (string.IsNullOrEmpty(fault.Route) || !FaultBoard.Knows(fault.Kind))
        {
            var kinds = FaultBoard.ErrorKinds.Keys.Concat(FaultBoard.OtherKinds).Order(StringComparer.Ordinal);
            return Results.BadRequest(new { error = "route and kind are needed", kinds });
        }

        board.Add(fault with { Times = fault.Times == 0 ? 1 : fault.Times });
        return Results.NoContent();
    }

    private static async Task<IResult> RequestsAsync(
        RequestLog log,
        CancellationToken cancellationToken,
        string? route = null,
        int atLeast = 0
    )
    {
        if (route is not null && atLeast > 0)
        {
            await log.WhenAsync(route, atLeast, cancellationToken);
        }

        return Results.Ok(log.Counts());
    }

    private static async Task<IResult> PushAsync(PushRequest request, PushSender sender, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(request.Event)
            ? Results.BadRequest(new { error = "event is needed" })
            : Results.Ok(await sender.SendAsync(request, cancellationToken));

    private static IResult SetTarget(TargetRequest request, PushTarget target)
    {
        var old = target.Current;
        target.Current = new PushAddress(request.Url, request.Token ?? old.Token, request.EncodingAesKey ?? old.EncodingAesKey);
        return Results.NoContent();
    }

    private static object State(
        UserBook users,
        SubscriptionLedger ledger,
        FaultBoard faults,
        MessageLog log,
        RequestLog requests,
        PushTarget target
    ) =>
        new
        {
            users = users.LastVisits(),
            subscriptions = ledger.Snapshot(),
            faults = faults.All(),
            messages = log.All().Count,
            requests = requests.Counts(),
            pushUrl = target.Current.Url,
        };

    private static IResult Reset(
        UserBook users,
        SubscriptionLedger ledger,
        FaultBoard faults,
        MessageLog log,
        RequestLog requests,
        CodeBook codes
    )
    {
        users.Clear();
        ledger.Clear();
        faults.Clear();
        log.Clear();
        requests.Clear();
        codes.Clear();
        return Results.NoContent();
    }

    private static IResult Done(Action action)
    {
        action();
        return Results.NoContent();
    }
}
