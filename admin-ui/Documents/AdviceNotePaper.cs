using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Consultations.Notes;

namespace WeChatRights.AdminUi.Documents;

/// <summary>咨询意见书. Her name is on it only when it was asked for.</summary>
public static class AdviceNotePaper
{
    /// <returns>Null when the words cannot be opened any more: there is nothing to print.</returns>
    public static Paper? Of(AdviceSheet sheet)
    {
        if (sheet.Note.Content is not { } content)
        {
            return null;
        }

        List<PaperPart> parts =
        [
            new PaperFacts([.. Facts(sheet)]),
            new PaperText("咨询的问题", content.Questions),
            new PaperText("咨询意见", content.Advice),
        ];
        if (sheet.Note.Articles.Count > 0)
        {
            parts.Add(new PaperList("依据（以法律原文为准）", [.. sheet.Note.Articles.Select(article => article.Words())]));
        }

        if (content.Steps is { Count: > 0 } steps)
        {
            parts.Add(new PaperList("下一步", [.. steps.Select(step => step.Words())]));
        }

        parts.Add(new PaperFacts([.. Signature(sheet.Note.Signature)]));
        return new Paper(
            $"{sheet.County}妇女联合会",
            "咨询意见书",
            sheet.Number,
            Warning(sheet.Note),
            parts,
            ["咨询不收任何费用。意见根据当时所说的情况作出，情况有变请再问一次。"]
        );
    }

    private static string? Warning(AdviceNoteView note) =>
        !note.Signature.Unchanged ? "内容与签名不符：签名以后被人改过，不能作为依据。"
        : note.ReplacedById is not null ? "这一份已经更正，以更正后的为准。"
        : null;

    private static IEnumerable<PaperFact> Facts(AdviceSheet sheet)
    {
        if (sheet.ClientName is { } name)
        {
            yield return new PaperFact("当事人", name);
        }

        yield return new PaperFact("咨询事项", sheet.Topic);
        yield return new PaperFact("咨询人员", sheet.Note.Adviser);
        yield return new PaperFact("咨询时间", sheet.Note.HeldAt is { } at ? ChineseTime.Exact(at) : null);
        if (sheet.Note.ReplacesId is not null)
        {
            yield return new PaperFact("说明", "本意见书更正以前的一份，以本份为准。");
        }
    }

    private static IEnumerable<PaperFact> Signature(AdviceSignature signature) =>
        [
            new PaperFact("签名", signature.Signer()),
            new PaperFact("签名时间", ChineseTime.ToTheSecond(signature.At)),
            new PaperFact("校验码", signature.Hash, IsCode: true),
            new PaperFact("核对", signature.Verdict()),
        ];
}
