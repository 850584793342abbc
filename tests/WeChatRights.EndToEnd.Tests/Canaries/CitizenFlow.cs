using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>Everything a woman can do with the mini-program, with a canary wherever she may write something.</summary>
internal sealed class CitizenFlow(Uri api, CanarySet canaries) : IDisposable
{
    private readonly Phone _phone = new(api);
    private string _pin = "";

    /// <summary>Of the complaint that staff work on.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>Words of its narrative, to be searched for.</summary>
    public string Searched { get; private set; } = "";

    public async Task FileAsync(CancellationToken cancellationToken)
    {
        await _phone.SignInAsync(canaries.ForWeChat("login code"), cancellationToken);
        canaries.Found("session token", _phone.Token!);
        _pin = canaries.Pin("PIN");
        var key = canaries.Ascii("idempotency key");
        var filed = await DoneAsync(_phone.FileAsync(NamedComplaint(_pin), key, cancellationToken));
        CaseId = filed.String("id");
        canaries.Found("receipt code", filed.String("receiptCode"));
        canaries.Found("receipt code without dashes", filed.String("receiptCode").Replace("-", "", StringComparison.Ordinal));
        await FileWithoutNameAsync(cancellationToken);

        await RefusedAsync(StepUpAsync("pin", canaries.Pin("wrong PIN"), cancellationToken));
        await RefusedAsync(StepUpAsync("receiptCode", "ABCD-EFGH-JKMN-PQRS-TVWX", cancellationToken));
        await DoneAsync(StepUpAsync("receiptCode", filed.String("receiptCode"), cancellationToken));
        await DoneAsync(StepUpAsync("pin", _pin, cancellationToken));
        await WriteMoreAsync(cancellationToken);
        await SendEvidenceAsync(cancellationToken);
    }

    /// <summary>After staff have answered: she reads, rates, and signs out.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await DoneAsync(StepUpAsync("pin", _pin, cancellationToken));
        await DoneAsync(_phone.GetAsync($"/complaints/{CaseId}", cancellationToken));
        await DoneAsync(_phone.GetAsync("/complaints", cancellationToken));
        await DoneAsync(_phone.GetAsync("/inbox", cancellationToken));
        await DoneAsync(_phone.PostAsync($"/complaints/{CaseId}/ratings", new JsonObject { ["stars"] = 4 }, cancellationToken));
        await DoneAsync(_phone.SendAsync(HttpMethod.Delete, "/sessions/current", null, [], cancellationToken));
    }

    public void Dispose() => _phone.Dispose();

    private JsonObject NamedComplaint(string pin)
    {
        Searched = canaries.Words("narrative, first words");
        var narrative =
            $"{Searched}，{new string('又', 700)}，{canaries.Words("narrative, in the middle")}。{canaries.Words("narrative, last words")}";
        return Complaints
            .Named(narrative, canaries.Phone("her phone"))
            .With(
                "identity",
                new JsonObject
                {
                    ["name"] = canaries.Words("her name"),
                    ["phone"] = canaries.Phone("her phone"),
                    ["idNumber"] = canaries.IdNumber("her ID number"),
                }
            )
            .With(
                "respondent",
                new JsonObject
                {
                    ["name"] = canaries.Words("his name"),
                    ["phone"] = canaries.Phone("his phone"),
                    ["idNumber"] = canaries.IdNumber("his ID number"),
                }
            )
            .With("safeContact", new JsonObject { ["channels"] = new JsonArray("wechat"), ["codeWord"] = canaries.Words("code word") })
            .With("pin", pin);
    }

    private async Task FileWithoutNameAsync(CancellationToken cancellationToken)
    {
        using var other = new Phone(api);
        var pin = canaries.Pin("PIN of the anonymous one");
        var complaint = Complaints
            .Anonymous(canaries.Words("narrative without a name"))
            .With("respondent", new JsonObject { ["name"] = canaries.Words("his name, she anonymous") })
            .With(
                "safeContact",
                new JsonObject { ["channels"] = new JsonArray(), ["codeWord"] = canaries.Words("code word of the anonymous one") }
            )
            .With("pin", pin);
        var filed = await DoneAsync(other.FileAsync(complaint, canaries.Ascii("idempotency key of the anonymous one"), cancellationToken));
        var receipt = canaries.Found("receipt code of the anonymous one", filed.String("receiptCode"));
        await RefusedAsync(
            other.PostAsync("/receipts/lookup", Receipt(receipt, canaries.Pin("wrong PIN at the receipt")), cancellationToken)
        );
        var opened = await DoneAsync(other.PostAsync("/receipts/lookup", Receipt(receipt, pin), cancellationToken));
        other.Token = canaries.Found("session token of a receipt", opened.String("token"));
        var added = new JsonObject { ["text"] = canaries.Words("supplement without a name") };
        await DoneAsync(other.PostAsync($"/complaints/{filed.String("id")}/supplements", added, cancellationToken));
    }

    private async Task WriteMoreAsync(CancellationToken cancellationToken)
    {
        var mine = $"/complaints/{CaseId}";
        await DoneAsync(
            _phone.PostAsync($"{mine}/supplements", new JsonObject { ["text"] = canaries.Words("supplement") }, cancellationToken)
        );
        await DoneAsync(
            _phone.PostAsync($"{mine}/withdrawals", new JsonObject { ["reason"] = canaries.Words("reason to withdraw") }, cancellationToken)
        );
        await DoneAsync(
            _phone.PostAsync("/subscriptions", new JsonObject { ["templateIds"] = new JsonArray("tpl-progress") }, cancellationToken)
        );
    }

    private async Task SendEvidenceAsync(CancellationToken cancellationToken)
    {
        var photo = EvidenceWithCanaries.Photo(canaries.Ascii("camera in EXIF"));
        var document = EvidenceWithCanaries.Document(canaries.Words("words of a document"));
        var left = EvidenceWithCanaries.Document(canaries.Words("words of an abandoned upload"));
        var refused = EvidenceWithCanaries.Document($"MZ{canaries.Words("words of a refused upload")}");
        await CompleteAsync(await UploadAsync(photo, $"{canaries.Words("name of a photo")}.jpg", "photo", cancellationToken), 200);
        await CompleteAsync(await UploadAsync(document, $"{canaries.Words("name of a document")}.txt", "document", cancellationToken), 200);
        await UploadAsync(left, $"{canaries.Words("name of an abandoned upload")}.txt", "document", cancellationToken);
        // Refused at its first chunk, so there is nothing to complete.
        await CompleteAsync(
            await UploadAsync(refused, $"{canaries.Words("name of a refused upload")}.pdf", "document", cancellationToken),
            409
        );

        async Task CompleteAsync(string evidence, int status) =>
            Assert.Equal(status, (await _phone.PostAsync($"{evidence}/complete", [], cancellationToken)).Status);
    }

    private async Task<string> UploadAsync(byte[] bytes, string name, string kind, CancellationToken cancellationToken)
    {
        var announced = new JsonObject
        {
            ["fileName"] = name,
            ["size"] = bytes.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ["kind"] = kind,
        };
        var begun = await DoneAsync(_phone.PostAsync($"/complaints/{CaseId}/evidence", announced, cancellationToken));
        var evidence = $"/complaints/{CaseId}/evidence/{begun.String("id")}";
        await _phone.PutAsync($"{evidence}/chunks/0", bytes, cancellationToken);
        return evidence;
    }

    private Task<PhoneAnswer> StepUpAsync(string member, string proof, CancellationToken cancellationToken) =>
        _phone.PostAsync("/sessions/current/step-up", new JsonObject { [member] = proof }, cancellationToken);

    private static JsonObject Receipt(string code, string pin) => new() { ["receiptCode"] = code, ["pin"] = pin };

    private static async Task<PhoneAnswer> DoneAsync(Task<PhoneAnswer> asked)
    {
        var answer = await asked;
        Assert.True(answer.Status is >= 200 and < 300, $"{answer.Status} {answer.Text}");
        return answer;
    }

    private static async Task RefusedAsync(Task<PhoneAnswer> asked) => Assert.InRange((await asked).Status, 400, 499);
}
