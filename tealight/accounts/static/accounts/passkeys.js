// Passkeys: the one thing on this site that needs scripts. Each form[data-passkey] stays hidden until this runs.
(() => {
  "use strict"
  const supported = window.PublicKeyCredential && window.webauthnJSON

  async function options (form) {
    if (!form.dataset.from) {
      return JSON.parse(document.getElementById("passkey-data").textContent)
    }
    const answer = await fetch(form.dataset.from, { headers: { Accept: "application/json" } })
    if (!answer.ok) throw new Error("no options")
    return answer.json()
  }

  async function credential (form) {
    const given = await options(form)
    if (form.dataset.passkey === "get") return window.webauthnJSON.get(given.request_options)
    const wanted = given.creation_options
    // One kind of passkey only: kept by the device, and opened the way the device is unlocked.
    Object.assign(wanted.publicKey.authenticatorSelection, {
      residentKey: "required", requireResidentKey: true, userVerification: "required"
    })
    return window.webauthnJSON.create(wanted)
  }

  function wear (form) {
    const button = form.querySelector("button")
    const trouble = form.querySelector("[data-trouble]")
    form.hidden = false
    form.addEventListener("submit", async event => {
      event.preventDefault()
      trouble.hidden = true
      button.disabled = true
      try {
        form.elements.credential.value = JSON.stringify(await credential(form))
        form.submit()
      } catch {
        trouble.hidden = false
        button.disabled = false
      }
    })
  }

  if (!supported) return
  document.querySelectorAll("[data-without-passkeys]").forEach(sentence => { sentence.hidden = true })
  document.querySelectorAll("form[data-passkey]").forEach(wear)
})()
