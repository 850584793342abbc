using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>A provider's own desk: the day's talks, what she told when it is time, what came of it, and for whom he acts.</summary>
public sealed partial class MyConsultationsPage
{
    /// <summary>A week back, for results that wait, and as far ahead as one look may go.</summary>
    private const int Back = 7;

    private AsyncView<MyWork>? _view;
    private bool _isMine;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly Today => Time.GetUtcNow().ChinaDate();

    private static string Summary(MyWork work)
    {
        var waiting = work.Talks.Count(talk => talk.MayRecord);
        var name = work.Desk!.MayServe ? work.Desk.Name : $"{work.Desk.Name}（还没有核实或执业证过期，现在不能约）";
        return $"{name}：前一周到以后三周共 {work.Talks.Count} 次" + (waiting > 0 ? $"，{waiting} 次等着登记结果。" : "。");
    }

    private async Task<MyWork> LoadAsync(CancellationToken cancellationToken)
    {
        var desk = await Desk.AskAsync(new GetMyDesk(), cancellationToken);
        _isMine = desk is not null;
        await InvokeAsync(StateHasChanged);
        if (desk is null)
        {
            return new MyWork(null, [], []);
        }

        var from = Today.AddDays(-Back);
        var talks = await Desk.AskAsync(new GetMyAgenda(from, from.AddDays(GetMyAgenda.MostDays - 1)), cancellationToken);
        return new MyWork(desk, talks, await Desk.AskAsync(new ListMyClients(), cancellationToken));
    }

    /// <summary>Today first, also when it is empty; then what is to come; what is over last, the latest of it first.</summary>
    private IEnumerable<(DateOnly Day, IReadOnlyList<MyTalk> Talks)> Days(IReadOnlyList<MyTalk> talks)
    {
        var days = talks.Select(talk => talk.StartsAt.ChinaDate()).Distinct().ToList();
        return new[] { Today }
            .Concat(days.Where(day => day > Today).Order())
            .Concat(days.Where(day => day < Today).OrderDescending())
            .Select(day => (day, (IReadOnlyList<MyTalk>)[.. talks.Where(talk => talk.StartsAt.ChinaDate() == day)]));
    }

    private Task OpenAsync(MyTalk talk) =>
        ActAsync(async () =>
        {
            await TalkDialog.ShowAsync(Dialogs, await Desk.AskAsync(new OpenConsultation(talk.Id)));
            return "";
        });

    /// <summary>The county's own dialog; only whose talks it may be about is different.</summary>
    private Task RecordAsync(MyTalk talk) =>
        ActAsync(() =>
            RecordDialog.AskAsync(
                Dialogs,
                Row(talk),
                held => Desk.DoAsync(new RecordMyConsultation(held.BookingId, held.Version, held.Note, held.GoesOn)),
                missed => Desk.DoAsync(new RecordMyNoShow(missed.BookingId, missed.Version))
            )
        );

    private Task GiveBackAsync(MyTalk talk) =>
        ActAsync(async () =>
        {
            var sure = await ConfirmDialog.AskAsync(
                Dialogs,
                "有利益冲突，交还？",
                "有同样的老师就换人、时间不变；没有的请她换时间。不会告诉她为什么，这次咨询也不会再回到你这里。这一步不能撤销。",
                "交还"
            );
            if (!sure)
            {
                return null;
            }

            await Desk.DoAsync(new ReportConflict(talk.Id));
            return "已交还，会换别的老师。";
        });

    private Task AbsentAsync() => ActAsync(() => MyAbsenceDialog.AskAsync(Dialogs, command => Desk.DoAsync(command)));

    private Task DeclareAsync() =>
        ActAsync(async () => await ClientDialog.AskAsync(Dialogs, command => Desk.DoAsync(command)) ? "申报好了。" : null);

    private Task RemoveClientAsync(MyClient client) =>
        ActAsync(async () =>
        {
            var sure = await ConfirmDialog.AskAsync(Dialogs, "不再代理这个人？", "去掉以后，和他有矛盾的人又可以约到你。", "去掉");
            if (!sure)
            {
                return null;
            }

            await Desk.DoAsync(new RemoveClient(client.Id));
            return "去掉了。";
        });

    /// <param name="act">Answers what was done, in words; empty when there is nothing to say, null when nothing was done.</param>
    private async Task ActAsync(Func<Task<string?>> act)
    {
        try
        {
            if (await act() is not { } done)
            {
                return;
            }

            if (done.Length > 0)
            {
                Snackbar.Add(done, Severity.Success);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }

    private static BookingRow Row(MyTalk talk) =>
        new(
            talk.Id,
            talk.Version,
            talk.StartsAt,
            talk.EndsAt,
            talk.Kind,
            talk.Topic,
            talk.County,
            talk.Station,
            talk.Topic,
            talk.Urgent,
            talk.Status,
            Number: null,
            talk.MayRecord,
            ConsultationTopic.All.First(topic => topic.Words == talk.Topic).Code
        );

    private sealed record MyWork(MyDesk? Desk, IReadOnlyList<MyTalk> Talks, IReadOnlyList<MyClient> Clients);
}
