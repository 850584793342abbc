namespace WeChatRights.AdminUi.Evidence;

/// <summary>In which form a piece of evidence is asked for; the last part of its address.</summary>
public enum EvidenceForm
{
    /// <summary>A small picture for the list, without hidden data.</summary>
    Thumb,

    /// <summary>The viewing copy of a photo, without hidden data.</summary>
    View,

    /// <summary>A recording as it is, to be played in the page.</summary>
    Play,

    /// <summary>The original of any kind, to be saved.</summary>
    Original,
}

public static class EvidenceAddress
{
    /// <summary>An id and a form, nothing about anybody: addresses end up in the logs of proxies.</summary>
    public static string Of(Guid evidenceId, EvidenceForm form) => $"/evidence/{evidenceId:N}/{form.ToString().ToLowerInvariant()}";
}
